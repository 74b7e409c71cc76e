import type { trend as french } from '../fr/trend.ts'
import { count } from '../plural.ts'

export const trend: typeof french = {
  title: (supplier) => `${supplier}: then and now`,
  link: 'Trend since a past campaign',
  lead: 'This supplier in this campaign and in a past one of your organisation, on the questions that compare and no others.',
  noneTitle: 'No past campaign',
  none: 'This supplier answered none of your campaigns that are already assessed. Those of other buyers are never seen.',
  report: 'Read its report',
  choose: 'Compare with:',
  beside: (campaign, day) => `With “${campaign}”, assessed on ${day}`,
  nothingCompares: 'No question is common to both campaigns: nothing compares.',
  overall: (then, now, difference) => `Overall score: ${then} then, ${now} now (${difference}).`,
  over: (compared, asked) =>
    `Over ${count('en', compared, 'question that compares', 'questions that compare')}, of ${asked} asked in this campaign.`,
  byCriterion: 'By criterion, over these questions',
  criterion: 'Criterion',
  questions: 'Questions',
  before: 'Then',
  now: 'Now',
  difference: 'Difference',
  changed: (n) => (n === 0 ? 'No level has changed' : count('en', n, 'level has changed', 'levels have changed')),
  fromTo: (then, now, better) => `level ${then} then, ${now} now (${better ? 'better' : 'worse'})`,
  levels: 'Question by question',
  question: 'Question',
  notAsked: (n) =>
    n === 0 ? 'Everything was asked again' : count('en', n, 'question not asked again', 'questions not asked again'),
  notAskedMeans:
    'Their level then, as it was: nothing says that it changed or held, and it enters no score of this page.',
  otherwise: (ids) => `Asked in another form, without a comparison: ${ids}.`,
  atLevel: (id, level) => `${id} (level ${level})`,
  outside: (id) => `${id} (not applicable)`,
  partial: 'This campaign is a re-evaluation: it covers only the questions that it asks again.',
  means:
    'Both sides are computed with the weights of this campaign, over questions that are the same or reworded, without those accepted as not applicable on either side. The score of this page is therefore not that of the ranking, and two panels may have marked differently.',
}
