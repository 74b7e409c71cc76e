import type { comparison as french } from '../fr/comparison.ts'
import { count } from '../plural.ts'

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

export const comparison: typeof french = {
  title: 'Compare the responses',
  responses: (submitted: number, invited: number) =>
    `${count('en', submitted, 'response', 'responses')} submitted of ${count('en', invited, 'invitation', 'invitations')}`,
  frozenOn: (day: string) => `weights frozen on ${day}`,
  common: (questions, all) =>
    `Small suppliers answered fewer questions: all are compared on the ${questions} questions asked of all, out of ${all}. Other answers can be read, but count in no score.`,
  commitment: (short: string) => `commitment ${short}`,
  ordinal: (n: number) => `${n}${endings[ordinals.select(n)] ?? 'th'}`,
  lessThanOnePercent: 'less than 1%',
  moreThan99Percent: 'more than 99%',

  emptyTitle: 'No response to compare',
  emptyText:
    'The ranking, the radar and the scores by criterion will appear here once suppliers have submitted a response and the assessment has begun.',
  sealedTitle: 'Nothing is revealed yet',
  sealedText:
    'Marks for a supplier on a criterion stay closed to everyone, buyer included, until each assigned evaluator has locked theirs. They will appear here at that moment.',
  sets: (locked: number, expected: number) =>
    `${count('en', locked, 'set of marks', 'sets of marks')} locked of ${expected} expected`,
  followMarking: 'Follow progress in the campaign',
  partialTitle: 'Assessment under way.',
  partialText:
    'Some criteria are not revealed yet: no total and no rank is computed, because a closed mark is neither zero nor anything else. Here is what is revealed.',
  provisionalTitle: 'Provisional preview, not a result.',
  provisionalText: (n: number) =>
    `${count('en', n, 'supplier has', 'suppliers have')} answers whose level is not settled: marks that differ, too few marks, or a “not applicable” to be ruled on. Scores and ranks may still change.`,
  settle: 'Settle the levels in consensus',
  ruleNotApplicable: 'Rule on “not applicable”',
  confirm: 'Confirm the assessment',
  exportCsv: 'Comparison (CSV)',
  exportXlsx: 'Comparison (XLSX)',
  tryWeights: 'Try other weights',
  file: {
    title: (campaign) => `Comparison: ${campaign}`,
    about: 'About',
    suppliers: 'Suppliers',
    standing: 'State',
    final: 'Assessment confirmed by the buyer.',
    notFinal: 'Provisional preview, not a result: the buyer has not confirmed the assessment.',
    state: 'State',
    settled: 'settled',
    nothing: 'Nothing of this comparison may be seen yet: no mark is revealed.',
  },

  verdictTitle: { robuste: 'Robust ranking.', sensible: 'Sensitive ranking.', indecis: 'Undecided ranking.' },
  alone: (leader: string) => `${leader} is the only ranked supplier: there is no ranking to test.`,
  leads: (leader: string, share: string, weightings: string) => `${leader} stays first for ${share} ${weightings}.`,
  equals: (leader: string, others: string) => `${leader} shares the first rank with ${others}.`,
  flip: (challenger: string, criterion: string, to: string, from: string, direction: 'below' | 'above') =>
    `${challenger} would come first if “${criterion}” weighed ${direction === 'below' ? 'less' : 'more'} than ${to}, instead of ${from}.`,
  noFlip: 'No change in the weight of a single criterion would put another supplier first.',
  dominatesAll: (leader: string) =>
    `${leader} does at least as well as each of the others on every criterion: no weighting can reverse that.`,
  dominates: (leader: string, others: string) =>
    `${leader} does at least as well as ${others} on every criterion: no weighting can reverse that order.`,
  weightings: {
    close: 'of neighbouring weightings',
    wide: 'of more distant weightings',
    any: 'of all possible weightings',
  },

  ranking: 'Ranking',
  rankingLead: (weightings: string) => `Each bar shows at which ranks the supplier comes, as a share ${weightings}.`,
  first: (share: string) => `1st for ${share}`,
  mostOften: (rank: string, share: string) => `, most often ${rank} (${share})`,
  allRanks: (parts: string) => `Shares of the ranks: ${parts}`,
  rankShare: (rank: string, share: string) => `${rank}, ${share}`,
  belowMinimum: (criteria: string) => `below the minimum: ${criteria}`,
  scoreOf: (score: string, name: string) => `${score}: see how the score of ${name} is computed`,
  addToRadar: 'Add to the radar',
  removeFromRadar: 'Remove from the radar',
  inRadar: (name: string) => `: ${name}`,
  unranked: 'Not ranked',
  unrankedLead: 'Without a submitted response, a supplier has neither score nor rank: it is not a zero.',
  unrankedMore: (n: number) => `and ${count('en', n, 'more supplier', 'more suppliers')}`,

  radar: 'Profile by criterion',
  radarLabel: (names: string) =>
    `Radar of the criteria for ${names}. The same numbers are in the table of scores by criterion.`,
  radarNote: 'Rings at levels 1, 2 and 3. From 2 to 4 suppliers: choose them in the ranking.',

  method: 'Robustness',
  models: 'Weightings drawn:',
  model: { close: 'neighbouring', wide: 'more distant', any: 'all' },
  draws: (draws: string, seed: number) =>
    `${draws} weightings drawn at random, seed ${seed}, the same for all campaigns: same marks, same result.`,
  flips: 'What would change the first rank',
  dominance: 'What no weighting changes',
  flipsLead: 'One weight changes, the others keep their proportions. Smallest changes first.',
  dominanceLine: (name: string, others: string) => `${name} dominates ${others}: at least as good on every criterion.`,

  scores: 'Scores by criterion',
  criterion: 'Criterion',
  awaited: 'not revealed',
  notComputed: 'not assessed',
  unreliable: 'unreliable',
  legend:
    'The tone follows the score, from 0 to 100. “Provisional”: a level is not settled. “Unreliable”: more than a third of the questions accepted as not applicable.',
}
