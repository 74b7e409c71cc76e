import type { kept as french } from '../fr/kept.ts'
import { count } from '../plural.ts'

export const kept: typeof french = {
  criterionLead: (weight: string) => `Level kept for each question, criterion weight ${weight}.`,
  questions: 'Levels kept by question',
  question: 'Question',
  weightOf: (weight: string) => `weight ${weight}`,
  score: 'Criterion score',
  scoreColumn: 'criterion score',
  scoreRow: 'Each score opens its computation.',
  cellNote: 'Each cell opens the text of the answer, each question the texts side by side.',
  neighbours: 'Neighbouring criteria',
  previous: (name: string) => `Previous: ${name}`,
  next: (name: string) => `Next: ${name}`,
  nobody: 'No supplier submitted a response: there is nothing to compare on this criterion.',
  hidden: 'not revealed',
  cell: {
    unmarked: 'no mark',
    unanswered: 'unanswered',
    na_accepted: 'not applicable',
    na_refused: 'not applicable, refused',
    na_pending: 'not applicable, to rule on',
  },

  arithmeticTitle: (supplier: string) => `How the score of ${supplier} is computed`,
  moduleTitle: (module, supplier) => `How the module ${module} is computed: ${supplier}`,
  moduleArithmetic: (module) => `How the module ${module} is computed`,
  moduleLead: 'This total stands apart: it does not enter the common score. Each level kept is opened here.',
  apartNote: 'Modules and own questions do not enter this score.',
  arithmeticLead:
    'Every total is opened here, from the levels kept to the score: with a calculator, you find the same numbers.',
  rankOf: (rank: string, suppliers: number) => `${rank} of ${count('en', suppliers, 'supplier', 'suppliers')}`,
  tied: (suppliers: number) => `tied with ${count('en', suppliers - 1, 'other', 'others')}`,
  applicable: 'Applicable share',
  answered: 'Answered share',
  minimums: 'Minimums',
  noMinimum: 'none',
  minimumsMet: 'all met',
  below: (criteria: string) => `not met: ${criteria}`,
  belowNote: 'A minimum that is not met shows the supplier after the others; the rank does not change.',
  notYet: (criteria: string) =>
    `No total yet: the marks are not revealed for ${criteria}. A mark that may not be seen counts neither as zero nor as anything else.`,
  provisionalTitle: 'Provisional score.',
  provisionalWhy: (reasons: string) => `It may still change: ${reasons}.`,
  reason: {
    marks: (questions: string) => `too few marks, or not revealed, for ${questions}`,
    difference: (questions: string) => `marks that differ without an agreement for ${questions}`,
    ruling: (questions: string) => `“not applicable” to rule on for ${questions}`,
  },

  overall: 'From the criteria to the score',
  overallRule:
    'The score is the mean of the criterion scores, each counted as many times as its weight. A criterion without a score does not count.',
  weightTimesScore: 'Weight × score',
  sum: 'Total',
  overallSum: (weighted: string, weights: string, score: string) => `${weighted} ÷ ${weights} = ${score}`,
  noScore: 'no score',
  noOverall: 'No criterion that weighs has a score: there is no overall score.',
  minimum: (minimum: string, met: boolean) => `minimum ${minimum} ${met ? 'met' : 'not met'}`,
  thresholds: 'From the score to the level',
  thresholdsRule: (initial: string, localised: string, managed: string) =>
    `Absent below ${initial}, initial from ${initial}, localised from ${localised}, managed from ${managed}.`,
  thresholdResult: (score: string, level: string) => `${score}: level ${level}.`,
  shares: 'Applicable and answered shares',
  sharesRule:
    'For each criterion, the weight of the questions counted (or answered) over the weight of all its questions; then the mean by the weights of the criteria. They say what the score rests on, they do not change it.',
  applicableIs: (sum: string, weights: string, share: string) => `Applicable: 100 × (${sum}) ÷ ${weights} = ${share}`,
  answeredIs: (sum: string, weights: string, share: string) => `Answered: 100 × (${sum}) ÷ ${weights} = ${share}`,

  details: 'From the levels to the criterion scores',
  detailsRule:
    'The score of a criterion is 100 times the sum of weights × levels, divided by 3 times the weight of the questions counted: 3 is the highest level. A question accepted as not applicable is not counted, an unanswered one is worth 0.',
  keptLevel: 'Level kept',
  weightTimesLevel: 'Weight × level',
  criterionSum: (points: string, weights: string, score: string) => `100 × ${points} ÷ (3 × ${weights}) = ${score}`,
  criterionWeight: (weight: string, questions: string) =>
    `weight ${weight} · weight of all its questions: ${questions}`,
  outside: 'not counted',
  unreliable: 'Unreliable: more than a third of the questions accepted as not applicable.',
  consensus: 'level agreed by the panel',
  equalMarks: (marks: number) => count('en', marks, 'mark', 'equal marks'),
  fewMarks: (marks: number, required: number) =>
    `provisional: ${count('en', marks, 'mark', 'marks')} of ${required} expected`,
  meanOf: (marks: string) => `provisional: mean of ${marks}`,
  unmarked: 'provisional: no mark revealed',
  pending: 'provisional: not applicable, to rule on',
  filter: {
    state: 'Declared state',
    evidence: 'Evidence',
    warning: 'Warning',
    all: 'Any',
    with: 'with evidence',
    without: 'without evidence',
    any: 'at least one',
    apply: 'Filter',
    clear: 'Show all',
    found: (found, all) =>
      `${count('en', found, 'supplier', 'suppliers')} of ${all} ${found === 1 ? 'has' : 'have'} such an answer, marked “◆ found”.`,
    nobody: 'No supplier has an answer of that kind to this criterion.',
    matches: '◆ found',
  },
}
