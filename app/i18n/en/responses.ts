import type { responses as french } from '../fr/responses.ts'
import { count } from '../plural.ts'

export const responses: typeof french = {
  position: (position, count) => `Criterion ${position} of ${count}`,
  confirm: 'Confirm and continue',
  expected: (evidence) => `Expected evidence: ${evidence}.`,
  fromLibrary: (day, by, buyers) =>
    `Answer taken from your library, validated on ${day}${by && ` by ${by}`}${buyers > 0 ? `, sent to ${count('en', buyers, 'buyer', 'buyers')}` : ''}. To be reviewed.`,
  conflict: (by, when) =>
    `${by} changed this answer on ${when}. Their version is below, yours in the fields: keep what is right, then save.`,
  editedAt: (when) => `saved on ${when}`,
  kept: (time, toComplete, notKept) =>
    [
      notKept ? `Saved at ${time}, except ${notKept}.` : `Your text was saved at ${time}.`,
      toComplete && `Still to be completed: ${toComplete}.`,
    ]
      .filter(Boolean)
      .join(' '),
  tooLate: 'What you typed arrived after the request had closed: it is not saved. Here it is, for you to keep.',
  declaredDate: (state, day) => `${state}, due ${day}`,
  declaredReason: (state, reason) => `${state}: ${reason}`,
  warnings: 'To check:',
  attached: (titles) => `Evidence attached: ${titles}.`,
  addEvidence: 'Attach evidence',
  changeEvidence: 'Add or remove',
  fault: (question, fault) => `${question}: ${fault}`,
  state: 'Where do you stand?',
  chooseState: 'Choose a state',
  noState: 'No state chosen',
  stateDetails: 'Due date, or reason for “not applicable”',
  stateDate: 'Due date (in progress or planned)',
  naReason: 'Reason (not applicable), 20 characters or more',
  autosave: {
    saved: (time) => `Saved at ${time}`,
    conflict: (by, when) =>
      `Not saved: ${by} changed this answer on ${when}. Your text stays here; “Save” shows both versions.`,
    offline: 'Not saved yet: the server does not answer. Your text is kept in this browser and will be sent again.',
    signedOut: 'Not saved: your session has expired. Your text stays here; “Save” signs you in and keeps it.',
    refused: 'Not saved. “Save” will tell you why.',
    reload: 'Reload the page',
    found: 'A text of # is kept in this browser and differs from the answer below.',
    restore: 'Put this text back',
    discard: 'Erase it',
  },
  errors: {
    text_missing: 'Describe your practice.',
    state_missing: 'Choose a state for this text.',
    date_missing: 'Give the due date.',
    reason_short: 'Give a reason of 20 characters or more.',
    text: 'This text is longer than 20,000 characters.',
    state: 'Choose a state from the list.',
    stateDate: 'Give a date that exists.',
    naReason: 'This reason is longer than 5,000 characters.',
    conflict: 'This answer has changed in the meantime: read both versions. The others are saved.',
  },
}
