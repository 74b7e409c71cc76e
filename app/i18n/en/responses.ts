import type { responses as french } from '../fr/responses.ts'

export const responses: typeof french = {
  position: (position, count) => `Criterion ${position} of ${count}`,
  confirm: 'Confirm and continue',
  expected: (evidence) => `Expected evidence: ${evidence}.`,
  fromLibrary: (by) => `Answer taken from your library, validated by ${by}. To be reviewed.`,
  conflict: (by, time) =>
    `${by} changed this answer at ${time}. Their text is below, yours in the field: keep what is right, then save.`,
  state: 'Where do you stand?',
  chooseState: 'Choose a state',
  stateDetails: 'Due date, or reason for “not applicable”',
  stateDate: 'Due date (in progress or planned)',
  naReason: 'Reason (not applicable), 20 characters or more',
  errors: {
    text_missing: 'Describe your practice.',
    state_missing: 'Choose a state for this text.',
    date_missing: 'Give the due date.',
    reason_short: 'Give a reason of 20 characters or more.',
    text: 'This text is longer than 20,000 characters.',
    state: 'Choose a state from the list.',
    stateDate: 'Give a date that exists.',
    naReason: 'This reason is longer than 5,000 characters.',
    conflict: 'This answer has changed in the meantime: read both texts.',
  },
}
