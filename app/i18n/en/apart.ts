import type { apart as french } from '../fr/apart.ts'
import { count } from '../plural.ts'

export const apart: typeof french = {
  criterion: "This buyer's own questions",
  objective: 'These questions belong to no common questionnaire. They are assessed, and never added up.',
  notApplicable: 'A question that does not apply to you may stay without an answer: say why.',

  title: 'Modules and own questions',
  lead: 'Optional. Nothing on this page counts in the common score, which stays comparable from one campaign to the next.',
  modulesLegend: 'Modules',
  modulesHint: 'A module is asked whole and has its own total, with its own ranking.',
  noModule: 'No module is published on this instance.',
  module: (title, version) => `${title}, version ${version}`,
  moduleSize: (questions, effort) =>
    `${count('en', questions, 'question', 'questions')}. About ${effort} for a first answer.`,
  readModule: 'Read the questions',
  ownTitle: 'Your questions',
  ownHint:
    'Five at most, outside any score: your panel marks them and reads them side by side, without any total. Suppliers see them as yours; their answers do not go into their libraries.',
  ownNumber: (n) => `Question ${n}`,
  ownBlank: (n) => `Question ${n}, to write`,
  textFr: (n) => `Question ${n} in French`,
  textEn: (n) => `Question ${n} in English`,
  textHint: 'One of the two languages is enough: readers of the other will read the same text.',
  whySummary: 'Why it is asked (optional, suppliers read it)',
  whyFr: (n) => `Why question ${n} is asked, in French`,
  whyEn: (n) => `Why question ${n} is asked, in English`,
  noteSummary: 'Note for the evaluators (never shown to suppliers)',
  note: (n) => `Note for the evaluators, question ${n}`,
  noteHint: 'What you expect, what tells a good answer apart. It is frozen at launch.',
  save: 'Save',
  panelNext: 'Each module and your own questions need evaluators:',
  panelLink: 'name who assesses what',
  chosenModules: 'Modules',
  none: 'none',
  held: (modules, own) =>
    modules + own === 0
      ? 'optional: nothing besides the common questionnaire'
      : [
          modules > 0 && count('en', modules, 'module', 'modules'),
          own > 0 && count('en', own, 'own question', 'own questions'),
        ]
          .filter(Boolean)
          .join(', '),

  outside: 'outside the common score',
  outsideNote:
    'Outside the common score: what follows is assessed, and changes neither the common score nor its ranking.',
  reviewTitle: 'Outside the common score',
  reviewModule: (title, questions) =>
    `${title}: ${count('en', questions, 'question', 'questions')}, a total of its own`,
  reviewOwn: (n) => count('en', n, 'own question, without a total', 'own questions, without a total'),
  reviewPanel: (people) => `Evaluators: ${people}`,
  noPanel: 'Evaluators: none',
  modulePart: (title) => `Module ${title}, a total of its own`,
  ownPart: "The buyer's own questions, outside any score",
  forRequest: 'Counts apart',
  forOwn:
    'Asked by this buyer alone: your answers do not go into your library and will not be taken over anywhere else.',
  why: 'Why this question:',

  comparisonTitle: 'Outside the common score',
  comparisonLead:
    'Modules and own questions: assessed by the same panel, compared here, without effect on the common score or its ranking.',
  holds: (parts) => `: ${parts}.`,
  noTotal: 'No total: these questions are read one by one.',
  moduleRanking: (title) => `Ranking on the module ${title}`,
  moduleAwaited: 'The ranking of the module will appear once all its marks are revealed.',
  byQuestion: (name) => `Question by question: ${name}`,

  /** Levels 0 to 3 of a question that has no rubric of its own. */
  rubric: [
    'Nothing answers the question.',
    'An intention or a first element, without an established practice.',
    'A practice in place, in some places or without follow-up.',
    'A practice in place wherever it matters, followed up and proved.',
  ],
  moduleOwnTotal: 'This module has a total of its own, outside the common score.',
  errors: {
    module: 'Choose a module of the list.',
    own_text: 'Write this question in one language at least, or empty what goes with it.',
    own_long: 'Keep this text to 1,000 characters.',
    note: 'Keep the note to 2,000 characters.',
  },
}
