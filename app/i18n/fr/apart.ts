import { count } from '../plural.ts'

/** What a campaign asks beside the common questionnaire: modules, each with its own total, and the buyer's own questions. */
export const apart = {
  criterion: 'Questions propres à cet acheteur',
  objective: "Ces questions ne viennent d'aucun questionnaire commun. Elles sont évaluées, jamais additionnées.",
  notApplicable: 'Une question sans objet pour vous peut rester sans réponse : dites pourquoi.',

  title: 'Modules et questions propres',
  lead: 'Facultatif. Rien de cette page ne compte dans le score commun, qui reste comparable d’une campagne à l’autre.',
  modulesLegend: 'Modules',
  modulesHint: 'Un module est demandé en entier et a son propre total, avec son propre classement.',
  noModule: 'Aucun module n’est publié sur cette instance.',
  module: (title: string, version: string) => `${title}, version ${version}`,
  moduleSize: (questions: number, effort: string) =>
    `${count('fr', questions, 'question', 'questions')}. Environ ${effort} pour une première réponse.`,
  readModule: 'Lire les questions',
  ownTitle: 'Vos questions',
  ownHint:
    'Cinq au plus, hors score : elles sont notées par votre panel et lues côte à côte, sans aucun total. Les fournisseurs les voient comme étant les vôtres ; leurs réponses ne vont pas dans leur bibliothèque.',
  ownNumber: (n: number) => `Question ${n}`,
  ownBlank: (n: number) => `Question ${n}, à écrire`,
  textFr: (n: number) => `Question ${n} en français`,
  textEn: (n: number) => `Question ${n} en anglais`,
  textHint: 'Une des deux langues suffit : les lecteurs de l’autre liront le même texte.',
  whySummary: 'Raison d’être (facultatif, lue par les fournisseurs)',
  whyFr: (n: number) => `Raison d’être de la question ${n}, en français`,
  whyEn: (n: number) => `Raison d’être de la question ${n}, en anglais`,
  noteSummary: 'Note pour les évaluateurs (jamais montrée aux fournisseurs)',
  note: (n: number) => `Note pour les évaluateurs, question ${n}`,
  noteHint: 'Ce que vous attendez, ce qui distingue une bonne réponse. Elle est figée au lancement.',
  save: 'Enregistrer',
  panelNext: 'Chaque module et vos questions demandent des évaluateurs :',
  panelLink: 'désigner qui évalue quoi',
  chosenModules: 'Modules',
  none: 'aucun',
  held: (modules: number, own: number) =>
    modules + own === 0
      ? 'facultatif : rien en plus du questionnaire commun'
      : [
          modules > 0 && count('fr', modules, 'module', 'modules'),
          own > 0 && count('fr', own, 'question propre', 'questions propres'),
        ]
          .filter(Boolean)
          .join(', '),

  outside: 'hors score commun',
  outsideNote: 'Hors score commun : ce qui suit est évalué, et ne change ni le score ni le classement commun.',
  reviewTitle: 'Hors score commun',
  reviewModule: (title: string, questions: number) =>
    `${title} : ${count('fr', questions, 'question', 'questions')}, total à part`,
  reviewOwn: (n: number) => count('fr', n, 'question propre, sans total', 'questions propres, sans total'),
  reviewPanel: (people: string) => `Évaluateurs : ${people}`,
  noPanel: 'Évaluateurs : aucun',
  modulePart: (title: string) => `Module ${title}, total à part`,
  ownPart: 'Questions propres à l’acheteur, hors score',
  forRequest: 'Compte à part',
  forOwn:
    'Propre à cet acheteur : vos réponses ne vont pas dans votre bibliothèque et ne seront pas reprises ailleurs.',
  why: 'Pourquoi cette question :',

  comparisonTitle: 'Hors score commun',
  comparisonLead:
    'Modules et questions propres : évalués par le même panel, comparés ici, sans effet sur le score commun ni sur son classement.',
  holds: (parts: string) => ` : ${parts}.`,
  noTotal: 'Aucun total : ces questions se lisent une à une.',
  moduleRanking: (title: string) => `Classement sur le module ${title}`,
  moduleAwaited: 'Le classement du module apparaîtra quand toutes ses notes seront révélées.',
  byQuestion: (name: string) => `Question par question : ${name}`,

  /** Levels 0 to 3 of a question that has no rubric of its own. */
  rubric: [
    'Rien ne répond à la question.',
    'Une intention ou un premier élément, sans pratique établie.',
    'Une pratique en place, à certains endroits ou sans suivi.',
    'Une pratique en place partout où elle compte, suivie et prouvée.',
  ],
  moduleOwnTotal: 'Ce module a son propre total, hors score commun.',
  errors: {
    module: 'Choisissez un module de la liste.',
    own_text: 'Écrivez cette question dans une langue au moins, ou videz ce qui l’accompagne.',
    own_long: 'Limitez ce texte à 1 000 caractères.',
    note: 'Limitez la note à 2 000 caractères.',
  },
}
