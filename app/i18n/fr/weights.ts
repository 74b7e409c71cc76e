import { count } from '../plural.ts'

const decimal = (typed: string) => typed.replace('.', ',')

/** Criterion weights, minimums, and the scope, weights and notes by question. */
export const weights = {
  title: 'Questions et pondérations',
  lead: 'Ce qui compte, et combien. Les poids des critères totalisent 100 ; chaque critère ouvre ses questions.',
  table: 'Poids et minimum par critère',
  criterion: 'Critère',
  weight: 'Poids',
  minimum: 'Minimum',
  weightOf: (criterion: string) => `Poids de ${criterion}`,
  minimumOf: (criterion: string) => `Score minimum pour ${criterion}, facultatif`,
  minimumHint:
    'Minimum, facultatif : un score de 0 à 100. Un fournisseur en dessous est signalé et présenté après les autres ; son rang ne change pas.',
  asked: (asked: number, all: number) =>
    asked === all ? count('fr', all, 'question', 'questions') : `${asked} questions sur ${all}`,
  notAsked: 'aucune question posée : compte 0',
  counted: (share: string) => `compte pour ${share}`,
  rescaled:
    "Un critère sans question posée compte 0. Les autres sont ramenés à 100 dans les mêmes proportions : c'est ce que dit « compte pour ».",
  exact: 'Le total est de 100.',
  short: 'Il manque # pour atteindre 100.',
  over: '# de trop : le total doit être de 100.',
  save: 'Enregistrer les poids',
  presetTitle: 'Reprendre un préréglage',
  presetNow: (segment: string) => `Point de départ : ${segment}.`,
  presetChanged: (segment: string) => `Point de départ : ${segment}, modifié depuis.`,
  presetEqual: 'poids égaux',
  presetHint:
    'Remplace les poids enregistrés des critères, et les questions posées si vous le demandez. Les minimums, les poids des questions et les notes restent.',
  keepScope: 'Garder les questions choisies',
  take: 'Reprendre ce préréglage',
  questionsTitle: (criterion: string) => `Questions : ${criterion}`,
  questionsLead: 'Choisissez ce que vous demandez, et ce qui compte dans le score du critère.',
  choices: { out: 'Non posée', zero: 'Posée, sans compter', one: 'Compte une fois', two: 'Compte double' },
  noteOf: (question: string) => `Note pour les évaluateurs, question ${question}`,
  noteHint: 'Elle reste de votre côté : aucun fournisseur ne la voit. Elle est figée avec le reste au lancement.',
  noteSummary: 'Ajouter une note pour les évaluateurs',
  noteWritten: 'Note pour les évaluateurs',
  key: 'question clé du segment',
  low: 'peu discriminante pour ce segment',
  saveQuestions: 'Enregistrer',
  saveAndNext: (criterion: string) => `Enregistrer et passer à : ${criterion}`,
  backToWeights: 'Revenir aux poids',
  emptyCriterion: 'Aucune question de ce critère ne sera posée : il comptera 0 et les autres seront ramenés à 100.',
  line: (weight: string, minimum: string | null) => (minimum === null ? weight : `${weight}, minimum ${minimum}`),
  choiceLine: (choice: string, note: string) => (note === '' ? choice : `${choice} ; note : ${note}`),
  errors: {
    weight: 'Donnez un poids de 0 à 100, avec deux décimales au plus.',
    minimum: 'Donnez un minimum de 0 à 100, ou laissez vide.',
    weights_short: (total: string, gap: string) =>
      `Les poids totalisent ${decimal(total)} : il manque ${decimal(gap)} pour atteindre 100.`,
    weights_over: (total: string, gap: string) =>
      `Les poids totalisent ${decimal(total)} : il y a ${decimal(gap)} de trop.`,
    weights_nothing:
      'Tout le poids est sur des critères sans question posée : il ne resterait rien à compter. Donnez du poids à un critère dont vous posez des questions.',
    choice: 'Dites si cette question est posée, et ce qu’elle compte.',
    note: 'Limitez la note à 2 000 caractères.',
    segment: "Choisissez un segment d'achat de la liste, ou aucun.",
    scope: 'Dites quelles questions poser.',
    scope_segment: "Choisissez d'abord un segment d'achat : sans lui, il n'y a pas de questions clés.",
  },
}
