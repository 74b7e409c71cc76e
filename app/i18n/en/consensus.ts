import type { consensus as french } from '../fr/consensus.ts'
import { count } from '../plural.ts'

const sets = (locked: number, assigned: number) =>
  `${count('en', locked, 'set of marks locked', 'sets of marks locked')} of ${assigned}`

export const consensus: typeof french = {
  title: 'Agree the marks',
  readTitle: 'Agreement of the panel',
  lead: 'Answers whose marks differ, first those where the difference weighs most.',
  lists: 'Lists',
  list: { open: 'To agree', settled: 'Settled', waiting: 'Not revealed' },
  listCount: (name, n) => `${name} (${n})`,
  searchLabel: 'Supplier or question',
  criterion: 'Criterion',
  everyCriterion: 'Every criterion',
  showAll: 'Show all',
  answerTitle: (agreeing: boolean, supplier: string, question: string) =>
    `${agreeing ? 'Agree: ' : ''}${supplier} · ${question}`,
  columns: {
    supplier: 'Supplier',
    question: 'Question',
    spread: 'Spread',
    stake: 'Stake',
    agreed: 'Agreed mark',
    criterion: 'Criterion',
    sets: 'Locked sets',
    reveal: 'Next',
  },
  captions: {
    open: (n) => count('en', n, 'answer to agree', 'answers to agree'),
    settled: (n) => count('en', n, 'settled mark', 'settled marks'),
    waiting: (n) => count('en', n, 'criterion not revealed', 'criteria not revealed'),
  },
  levels: (n) => count('en', n, 'level', 'levels'),
  outsideScore: 'outside the score',
  stakeNote: 'Stake: the spread times the weight of the question in the score, in points.',
  setsOf: (locked, assigned) => `${locked} of ${assigned}`,
  waitingNote: 'Before the reveal nobody sees a mark, neither buyer nor administrator: only how many sets are locked.',
  reveal: 'Reveal without waiting',
  nothingFound: 'Nothing matches this filter.',
  empty: {
    open: 'No difference to agree for now. Answers whose marks differ appear here as soon as a criterion is revealed.',
    settled: 'No agreed mark for now. They appear here as the panel agrees.',
    waiting: 'Everything is revealed.',
  },
  allDone: 'Everything is revealed and agreed.',
  toAssess: 'See what remains before the assessment is confirmed',
  toNotApplicable: 'Judge what is “not applicable”',
  toComparison: 'See the comparison',
  toAgenda: 'Back to the agenda',

  position: (index, total) => `Difference ${index} of ${total}`,
  noDifference: 'Not on the agenda',
  marks: "The panel's marks",
  hidden: (locked, assigned) => `Marks not revealed. ${sets(locked, assigned)}.`,
  settle: 'Agreed mark',
  agreedNow: (reason) => `Reason: ${reason}.`,
  unchanged: 'The agreed mark stands beside the individual ones, which never change.',
  level: 'Level agreed by the panel',
  reason: 'Reason',
  chooseReason: 'Choose a reason',
  comment: 'Comment',
  commentHint: 'What the panel takes from the answer and the evidence.',
  commentCompulsory: (length) => `Required: the marks are two levels or more apart. At least ${length} characters.`,
  save: 'Settle the mark',
  change: 'Change the agreed mark',
  savedAgreed: 'What is saved:',
  previous: (name) => `Previous: ${name}`,
  next: (name) => `Next: ${name}`,
  neighbours: 'Other answers of the agenda',
  refused: {
    not_revealed:
      'A level is agreed after the reveal: once every assigned evaluator has locked their marks of this supplier for this criterion, or the buyer forces it.',
    too_few_marks: (required) =>
      `At least ${count('en', required, 'locked mark is needed', 'locked marks are needed')} to agree a level.`,
    one_function: 'The locked marks come from one function only. Two different ones are needed to agree a level.',
    equal_marks: 'The marks are equal: that level is already the result, there is nothing to agree.',
    frozen: 'The assessment of this campaign is confirmed: nothing changes any more.',
    reader: 'You may read this page but not agree a level.',
  },
  errors: {
    level: 'Choose the agreed level.',
    reason: 'Choose a reason.',
    comment_required: (length) =>
      `Explain this agreement in at least ${length} characters: the spread or the chosen reason asks for it.`,
    comment: 'Keep the comment within 5,000 characters.',
    conflict:
      'Somebody settled this mark in the meantime. Their choice is shown and yours is kept: save again to replace it.',
    invalid: 'This value is not valid.',
  },
}
