import type { ownership as french } from '../fr/ownership.ts'

export const ownership: typeof french = {
  title: 'Who submits this response',
  owner: (name) => `${name} has claimed this request and alone may attest and submit.`,
  nobody: 'Nobody has claimed this request yet.',
  alone: (supplier) =>
    `No other colleague answers for ${supplier} yet. As soon as its administrators add one, you can hand the submission over.`,
  choose: 'Who takes the submission over?',
  keeps: 'Answers, drafts and receipts stay where they are. The change is written in the log.',
  handOver: 'Hand the submission over',
  instead: (name) => `You will attest and submit in the place of ${name}.`,
  first: 'You will attest and submit this response.',
  takeOver: 'Take the submission over',
  errors: {
    to: 'Choose a colleague from the list.',
    changed: 'The person in charge has changed since this page was shown: read it again, then start over.',
    closed: 'The request is closed: the person in charge can no longer change.',
  },
}
