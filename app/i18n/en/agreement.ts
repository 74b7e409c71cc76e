import type { agreement as french } from '../fr/agreement.ts'
import { count } from '../plural.ts'

export const agreement: typeof french = {
  title: 'Agreement between evaluators',
  details: 'See the detail by criterion and by evaluator',
  alpha: "Krippendorff's α",
  exact: 'Identical marks',
  withinOne: 'Marks within one level',
  compared: 'Answers compared',
  reading: {
    nothing: 'No revealed answer has two marks yet: there is nothing to compare.',
    no_variance: 'All marks are at the same level: α is not defined, which proves neither agreement nor disagreement.',
    few: (n) =>
      `Computed on ${count('en', n, 'answer', 'answers')} only: these figures mean nothing yet, one more mark may change everything.`,
    reliable: 'The panel reads the rubric in the same way: marks are reliable from one evaluator to another.',
    tentative: 'Agreement is moderate: the remaining differences should be settled before any conclusion.',
    weak: 'Agreement is weak: marks depend a lot on who marks. Read together the rubric of the questions where marks diverge.',
  },
  meaning:
    'α is 1 when all marks are identical and 0 when they agree no more than by chance. It means nothing on fewer than ten answers, or when nearly all marks are at the same level; and strong agreement does not prove that the marks are right.',
  commonOnly:
    'Overall figures, pairs and severity cover the questions of the common score. The others (modules, own questions, questions that small suppliers were not asked) appear in the table by criterion alone.',
  tooFew: (alpha) => `${alpha} (too few)`,
  tooFewNote: '“Too few”: fewer than ten answers compared, the figure means nothing.',
  byCriterion: 'By criterion',
  criterion: 'Criterion',
  byPair: 'By pair',
  pair: 'Evaluators',
  pairOf: (first, second) => `${first} and ${second}`,
  kappa: 'Weighted κ',
  pairNote:
    "Cohen's κ with quadratic weights: 1 for perfect agreement, 0 for agreement by chance. Dash: marks do not vary.",
  noPair: 'No two evaluators have marked the same answer yet.',
  bySeverity: 'Severity',
  evaluator: 'Evaluator',
  severity: 'Mean difference',
  severityNote:
    'In levels, against the other marks of the same answers. Negative: marks lower than the others do. A difference is not a fault: functions do not look at the same things.',
}
