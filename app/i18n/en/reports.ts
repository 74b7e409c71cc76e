import type { reports as french } from '../fr/reports.ts'
import { count } from '../plural.ts'

const questions = (n: number) => count('en', n, 'question', 'questions')

export const reports: typeof french = {
  title: (supplier) => `Debriefing: ${supplier}`,
  foot: (supplier, page, pages) => `${supplier} · page ${page} of ${pages}`,
  context: (buyer, campaign) => `${buyer} · ${campaign}`,
  notShared:
    'The supplier sees nothing of this page before the debriefing. They will read their own levels and the comments that you release, never an evaluator’s mark, the rubric, or the name or rank of another.',
  inFrench: 'Report in French (PDF)',
  inEnglish: 'Report in English (PDF)',
  chooseComments: 'Choose the comments to release',

  facts: 'The assessment',
  buyer: 'Buyer',
  campaign: 'Campaign',
  questionnaire: 'Questionnaire',
  asked: (n) => questions(n),
  submitted: 'Response assessed',
  submission: (sequence, when) => `submission no. ${sequence}, ${when}`,
  assessedOn: 'Assessment confirmed on',
  debriefingOn: 'Debriefing promised for',
  publishedOn: 'Published on',
  rulesCommitment: (version) => `Commitment of the rules, version ${version}`,
  noDate: 'no date promised',
  answered: 'Share of the questionnaire answered',

  score: 'Overall score',
  outOf: 'out of 100',
  strength: 'Strength to secure',
  strengthText: (score) => `The criterion with the highest score: ${score}.`,
  noStrength: 'No criterion has a score.',
  priority: 'Priority improvement',
  priorityText: (score) => `The criterion where progress would add most to the overall score; its score is ${score}.`,
  noPriority: 'No criterion can add to the overall score.',

  radar: 'Profile by criterion',
  radarLabel: (supplier) =>
    `Radar of the scores of ${supplier} by criterion. The same numbers stand in the table that follows.`,
  radarNote: 'Rings at levels 1, 2 and 3.',
  median: (n) => `Median of ${n} responses`,
  medianShort: 'Median',
  noMedian: 'Without comparison: a median is given from 5 responses on.',
  byCriterion: 'Level by criterion',
  criterion: 'Criterion',
  level: 'Level',
  criterionScore: 'Score',
  weight: 'Weight',
  unreliable: 'Unreliable: more than a third of the questions accepted as not applicable.',
  byDimension: 'By dimension of maturity',
  dimensionLead:
    'The same levels, grouped in another way: a question may speak of several dimensions; the weights of criteria play no part.',
  dimension: 'Dimension',
  questions: 'Questions',
  byQuestion: 'Question by question',
  question: 'Question',
  text: 'Wording',
  kept: 'Level kept',
  comment: 'Comment of the buyer',
  remarks: 'Comments and complements',
  naAccepted: 'not applicable, left out',
  complement: (day) => `Your complement of ${day}:`,
  ruling: 'The buyer on “not applicable”:',
  methodTitle: 'Method',
  method: (n, weightsVisible) =>
    `${questions(n)}, all open, assessed by a panel of several functions that marks separately and then settles a level of 0 to 3; the score of a criterion is the weighted mean of its levels, brought to 100, the overall score the mean of the criteria by the weights frozen at launch${weightsVisible ? '' : ', which the campaign does not show'}. It measures the maturity of the supplier, not the performance of an offer.`,

  awaitedTitle: (supplier) => `No report for ${supplier} yet`,
  awaited: {
    launched: 'The campaign is still open to answers. The report will exist once the assessment is confirmed.',
    provisional: 'A preview is never a result: still to be settled, in the campaign,',
    unconfirmed: 'All is settled. The report will exist as soon as the assessment is confirmed.',
  },
  remaining: {
    marks: (n) =>
      count('en', n, 'answer whose marks are missing or sealed', 'answers whose marks are missing or sealed'),
    difference: (n) => count('en', n, 'answer whose marks differ', 'answers whose marks differ'),
    ruling: (n) => count('en', n, '“not applicable” to be judged', '“not applicable” to be judged'),
  },
  toConsensus: 'Settle the levels',
  toRulings: 'Judge the “not applicable”',
  toAssess: 'Confirm the assessment',
  toCampaign: 'Back to the campaign',

  commentsTitle: (criterion) => `Comments: ${criterion}`,
  commentsLead: (supplier, index, total) =>
    `Criterion ${index} of ${total}. What ${supplier} will read beside each level. Nothing is released without your consent; the comment of the panel is proposed, to be read again before you release it.`,
  keptIs: (level) => `Level kept: ${level}`,
  commentLabel: (question) => `Comment on ${question}`,
  release: 'Release this comment to the supplier',
  saveAndNext: 'Save and go on to the next criterion',
  saveAndReturn: 'Save and return to the report',
  backToReport: 'Return to the report without saving',
  errors: {
    empty: 'Write the comment to release, or do not release it.',
    long: '5,000 characters at the most.',
    conflict: 'A colleague has just changed this comment. Yours is kept below; theirs stands beside it.',
    frozen: 'The debriefing is done: comments no longer change.',
    invalid: 'Check this field.',
  },
  theirs: 'Comment saved meanwhile:',
}
