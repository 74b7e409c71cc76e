import { count } from '../plural.ts'

/** How far evaluators agree, and what the figures do not say. */
export const agreement = {
  title: 'Accord entre évaluateurs',
  details: 'Voir le détail par critère et par évaluateur',
  alpha: 'α de Krippendorff',
  exact: 'Notes identiques',
  withinOne: 'Notes à un niveau près',
  compared: 'Réponses comparées',
  reading: {
    nothing: "Aucune réponse révélée n'a encore deux notes : il n'y a rien à comparer.",
    no_variance: 'Toutes les notes sont au même niveau : α n’est pas défini, ce qui ne prouve ni accord ni désaccord.',
    few: (n: number) =>
      `Calculé sur ${count('fr', n, 'réponse', 'réponses')} seulement : ces chiffres ne veulent encore rien dire, une note de plus peut tout changer.`,
    reliable: "Le panel lit la grille de la même façon : les notes sont fiables d'un évaluateur à l'autre.",
    tentative: "L'accord est moyen : les écarts restants méritent d'être accordés avant toute conclusion.",
    weak: "L'accord est faible : les notes dépendent beaucoup de qui note. Relisez ensemble la grille des questions où les notes s'écartent.",
  },
  meaning:
    "α vaut 1 quand toutes les notes sont identiques et 0 quand elles ne s'accordent pas plus qu'au hasard. Il ne veut rien dire sur moins de dix réponses, ou quand presque toutes les notes sont au même niveau ; et un accord fort ne prouve pas que les notes sont justes.",
  commonOnly:
    'L’ensemble, les paires et la sévérité portent sur les questions du score commun. Les autres (modules, questions propres, questions non posées aux petits fournisseurs) ne figurent que dans le tableau par critère.',
  tooFew: (alpha: string) => `${alpha} (trop peu)`,
  tooFewNote: '« Trop peu » : moins de dix réponses comparées, le chiffre ne veut rien dire.',
  byCriterion: 'Par critère',
  criterion: 'Critère',
  byPair: 'Par paire',
  pair: 'Évaluateurs',
  pairOf: (first: string, second: string) => `${first} et ${second}`,
  kappa: 'κ pondéré',
  pairNote:
    'κ de Cohen à pondération quadratique : 1 pour un accord parfait, 0 pour un accord de hasard. Tiret : notes sans variation.',
  noPair: "Aucune paire d'évaluateurs n'a encore noté la même réponse.",
  bySeverity: 'Sévérité',
  evaluator: 'Évaluateur',
  severity: 'Écart moyen',
  severityNote:
    "En niveaux, par rapport aux autres notes des mêmes réponses. Négatif : note plus bas que les autres. Un écart n'est pas une faute : les fonctions ne regardent pas la même chose.",
}
