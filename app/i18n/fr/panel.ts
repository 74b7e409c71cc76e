import { count } from '../plural.ts'

/** Who assesses what in a campaign that is being prepared. */
export const panel = {
  title: 'Désigner les évaluateurs',
  lead: "Chaque réponse est notée à l'aveugle par des personnes de fonctions différentes, puis les notes se rapprochent.",
  rule: (n: number) => `Chaque réponse demande ${n} notes, de deux fonctions au moins.`,
  changeRule: 'Changer cette règle',
  table: 'Critères par évaluateur',
  tableHint: 'Cochez les critères que chaque personne évalue.',
  criterion: 'Critère',
  state: 'État enregistré',
  all: 'Tous les critères',
  tickAll: 'tout cocher',
  allFor: (name: string) => `Tout cocher pour ${name} et enregistrer`,
  lacks: { nobody: 'personne', people: "il manque quelqu'un", functions: 'une seule fonction' },
  cell: (criterion: string, name: string) => `${criterion}, ${name}`,
  save: 'Enregistrer le panel',
  lacking: 'Il manque encore',
  emptyTitle: "Personne n'a le rôle d'évaluation",
  emptyText:
    "Les évaluateurs de votre organisation apparaîtront ici avec leur fonction. L'administrateur de votre organisation attribue ce rôle.",
  gone: (n: number) =>
    count(
      'fr',
      n,
      "personne désignée n'est plus évaluatrice dans votre organisation : elle ne compte pas.",
      'personnes désignées ne sont plus évaluatrices dans votre organisation : elles ne comptent pas.',
    ),
  errors: {
    conflict:
      "Le panel a été modifié entre-temps par quelqu'un d'autre. Vos choix sont encore cochés ci-dessous ; enregistrez de nouveau pour les retenir.",
  },
}
