import { count } from '../plural.ts'

/** Taking a campaign's settings again: a copy now, a template for later. */
export const templates = {
  title: 'Modèles de campagne',
  lead: 'Des réglages gardés par votre organisation, pour commencer une campagne sans repartir de rien.',
  emptyTitle: 'Aucun modèle pour le moment',
  emptyText: 'Ouvrez une campagne, puis « Reprendre ses réglages », pour en garder les réglages sous un nom.',
  found: (n: number) => count('fr', n, 'modèle', 'modèles'),
  columns: { name: 'Modèle', purpose: 'Finalité', questions: 'Questions', saved: 'Enregistré' },
  savedBy: (day: string, author: string) => `le ${day}, par ${author}`,
  saved: 'Le modèle est enregistré.',
  removed: 'Le modèle est supprimé.',
  link: 'Partir d’un modèle',
  copyLink: 'Reprendre ses réglages',
  copyTitle: 'Reprendre les réglages',
  copyLead:
    'Version, questions, poids, minimums, notes aux évaluateurs, évaluateurs et méthode. Jamais les réponses ni les dates.',
  duplicateTitle: 'Dans une nouvelle campagne',
  duplicateText: 'Elle s’ouvre en brouillon : tout s’y corrige avant le lancement.',
  withSuppliers: (n: number) =>
    `Inviter aussi ${count('fr', n, 'le fournisseur de cette campagne', 'fournisseurs de cette campagne')}`,
  duplicate: 'Dupliquer la campagne',
  saveTitle: 'Dans un modèle',
  saveText: 'Les acheteurs de votre organisation pourront en partir. Les fournisseurs n’y sont pas.',
  templateName: 'Nom du modèle',
  save: 'Enregistrer le modèle',
  seeAll: 'Voir les modèles',
  holds: 'Contient aussi',
  held: (minimums: number, notes: number, evaluators: number) =>
    [
      count('fr', minimums, 'minimum', 'minimums'),
      count('fr', notes, 'note aux évaluateurs', 'notes aux évaluateurs'),
      count('fr', evaluators, 'évaluateur', 'évaluateurs'),
    ].join(', '),
  startTitle: 'Commencer une campagne',
  startText: 'Il restera à fixer les dates et à ajouter les fournisseurs.',
  start: 'Créer le brouillon',
  removeText: 'Supprimer un modèle ne touche aucune campagne qui en est partie.',
  remove: 'Supprimer ce modèle',
  errors: {
    title: 'Donnez un nom à la campagne.',
    title_long: 'Limitez le nom à 120 caractères.',
    template: 'Donnez un nom au modèle.',
    taken: 'Un modèle de votre organisation porte déjà ce nom. Choisissez-en un autre.',
    many: 'Votre organisation a déjà 50 modèles. Supprimez-en un avant d’en ajouter.',
  },
}
