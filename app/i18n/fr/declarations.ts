import { count } from '../plural.ts'

/** What evaluators sign before the first answer, and what the buyer makes of it. */
export const declarations = {
  title: "Déclaration d'intérêt",
  why: 'Avant de lire la première réponse, chaque évaluateur déclare, une fois par campagne, les liens qui pourraient orienter ses notes.',
  suppliersTitle: (n: number) => count('fr', n, 'fournisseur évalué', 'fournisseurs évalués'),
  hiddenNote:
    'Cette campagne cache les noms pendant la notation. La liste est alphabétique : elle ne dit pas qui est « Fournisseur A ».',
  seeAll: (n: number) => `Voir les ${n} fournisseurs`,
  meaning:
    "Un intérêt, c'est par exemple un emploi récent, une participation, un mandat, un proche employé, une prestation ou un litige avec l'un de ces fournisseurs ou l'un de ses concurrents directs.",
  legend: 'Votre déclaration',
  none: "Je n'ai aucun intérêt à déclarer",
  declared: 'Je déclare un intérêt',
  declaredHint: "L'acheteur le lit et décide de vous garder ou non. D'ici là, aucune réponse ne vous est montrée.",
  description: 'Lequel, avec quel fournisseur',
  descriptionHint: 'Seulement si vous déclarez un intérêt. 20 caractères au moins.',
  once: "La signature vaut pour toute la campagne, ne se modifie plus, et laisse une trace dans le journal. L'acheteur la lit.",
  sign: 'Signer la déclaration',
  signedOn: 'Signée le',
  content: 'Déclaration',
  states: {
    cleared: 'Votre déclaration est signée : vous pouvez évaluer.',
    awaiting:
      "L'acheteur n'a pas encore statué sur l'intérêt déclaré. Les réponses vous seront montrées s'il vous garde.",
    removed: "Du fait de l'intérêt déclaré, l'acheteur vous a retiré de ce panel.",
  },
  toMarking: 'Aller aux réponses à noter',
  queue: {
    to_sign: (name: string) => `${name} : signez votre déclaration d'intérêt avant de lire les réponses.`,
    awaiting: (name: string) => `${name} : l'acheteur doit statuer sur l'intérêt que vous avez déclaré.`,
    removed: (name: string) => `${name} : vous ne faites plus partie du panel.`,
  },
  queueLink: { to_sign: 'Signer', awaiting: 'Relire la déclaration', removed: 'Relire la déclaration' },

  link: "Déclarations d'intérêt",
  waiting: (n: number) =>
    count(
      'fr',
      n,
      'évaluateur a déclaré un intérêt : il ne lit rien avant votre décision.',
      'évaluateurs ont déclaré un intérêt : ils ne lisent rien avant votre décision.',
    ),
  listTitle: "Déclarations d'intérêt",
  listLead: 'Aucun évaluateur ne lit de réponse avant d’avoir signé.',
  evaluator: 'Évaluateur',
  criteria: 'Critères',
  state: 'État',
  rows: {
    to_sign: 'à signer',
    cleared: 'intérêt déclaré, gardé',
    awaiting: 'intérêt déclaré, à décider',
    removed: 'intérêt déclaré, retiré',
  },
  decideTitle: (name: string) => `Intérêt déclaré par ${name}`,
  notYours: "Cette décision revient à un acheteur de l'organisation, jamais à l'évaluateur lui-même.",
  decideLead: 'Cette personne ne lit aucune réponse avant votre décision, qui ne se modifie plus.',
  decision: 'Décision',
  keep: 'Garder dans le panel',
  keepHint: "L'intérêt et votre raison restent au dossier.",
  remove: 'Retirer du panel',
  removeHint: 'Ses critères passent à qui la remplace, ou perdent une note.',
  lacking: (names: string) =>
    `Sans cette personne et sans remplaçant, il manquerait des notes ou une fonction pour : ${names}.`,
  replacement: 'Remplacée par',
  replacementHint: 'Seulement si vous la retirez. La personne désignée signe à son tour.',
  noReplacement: 'Personne',
  nobodyElse: "Aucun autre évaluateur de votre organisation n'est disponible pour ces critères.",
  reason: 'Raison de la décision',
  reasonHint: (length: number) => `${length} caractères au moins. Elle reste au dossier.`,
  decide: 'Décider',
  errors: {
    interest: 'Choisissez une des deux déclarations.',
    description: "Décrivez l'intérêt en 20 à 5 000 caractères.",
    over: "L'évaluation de cette campagne est terminée.",
    decision: 'Choisissez de garder ou de retirer cette personne.',
    reason: 'Donnez la raison, en 10 caractères au moins.',
    replacement: "Cette personne n'est pas disponible pour ces critères.",
    decided: 'Une décision a déjà été prise.',
    invalid: "Cette valeur n'est pas valable.",
  },
}
