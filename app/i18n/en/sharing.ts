import type { sharing as french } from '../fr/sharing.ts'

export const sharing: typeof french = {
  title: 'Who sees what',
  lead: 'The buyers who asked you, and what each of them sees today. A buyer never learns who else asks you.',
  empty: 'You share nothing yet. Each request you receive will appear here, with what the buyer sees.',
  columns: { buyer: 'Buyer', campaign: 'Campaign', questionnaire: 'Questionnaire', on: 'Since', state: 'State' },
  states: {
    asked: 'Asked',
    accepted: 'Accepted',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    not_returned: 'Not returned',
    cancelled: 'Cancelled by the buyer',
  },
  link: (buyer) => `What ${buyer} sees, and how to withdraw it`,
  withdrawnLink: 'See the withdrawal, or share again',
  pageTitle: (buyer) => `What ${buyer} sees`,
  stateLine: (state, day) => `${state}, ${day}`,
  seesTitle: 'Today',
  sees: {
    asked: (buyer) =>
      `${buyer} knows that its request arrived, whether it was opened or claimed, and what share of your answers is reviewed, in steps of 10%. No draft, no evidence.`,
    acceptedRunning: (buyer, deadline) =>
      `Your response is submitted. ${buyer} can read it only after the deadline, ${deadline}.`,
    accepted: (buyer) =>
      `${buyer} and the evaluators of this campaign read the submitted text and the visible evidence. Each file opened is noted in your log.`,
    refused: (buyer) => `${buyer} reads that you declined, and why. No draft, no evidence.`,
    withdrawnEverything: (buyer) =>
      `${buyer} no longer sees anything of your response: only that you withdrew it, without a reason.`,
    withdrawnEvidence: (buyer) =>
      `${buyer} no longer opens any file or link of this response. The titles of the evidence are still cited.`,
    cancelled: (buyer) =>
      `${buyer} took its request back before anything was submitted. No draft, no evidence: all of it stayed with you.`,
    not_returned: (buyer) => `${buyer} knows that nothing was submitted. No draft, no evidence.`,
  },
  reason: 'Reason given',
  keepsTitle: 'What the buyer keeps',
  wouldKeepTitle: 'If you withdraw, what the buyer keeps',
  keeps: {
    everything: [
      'the date of submission and the hash of the response, in the log of the campaign',
      'the invited address and the state of the invitation',
    ],
    evidence: [
      'the text of the submitted answers, frozen: it justifies the evaluation and its result',
      'the marks, their reasons, the score and the scoring record',
      'the files and documents that it had already downloaded',
    ],
  },
  keepsWhy:
    'A buyer must be able to explain a decision, and keep its file for as long as the law requires. For personal data within a text, ask the buyer directly to erase it.',
  keepsYours: 'Your drafts, receipts and library stay with you, unchanged.',
  withdrawTitle: 'Withdraw the sharing',
  withdrawEverything: (buyer, deadline) =>
    `Nobody has read your response yet: ${buyer} will not read it. You can share it again until ${deadline}.`,
  withdrawEvidence: (buyer) =>
    `${buyer} will no longer open the files and links of this response. It keeps the rest, as said above.`,
  confirm: 'I withdraw this sharing on behalf of my organisation.',
  withdraw: 'Withdraw the sharing',
  withdrawnOn: (day, name) => (name ? `Withdrawn on ${day} by ${name}.` : `Withdrawn on ${day}.`),
  resumeTitle: 'Share again',
  resumeText: 'The last submission can be read again, as it was. Your receipt still holds.',
  resume: 'Share again',
  leftOut: 'The campaign closed without this response: it can no longer come back.',
  decline: 'Decline the request',
  openRequest: 'Open the request',
  notMine: (owner) =>
    `The decision is for ${owner}, who claimed the request, or for an administrator of your organisation.`,
  notMineUnknown: 'The decision is for whoever claimed the request, or for an administrator of your organisation.',
  filesWithdrawn: (supplier, day) =>
    `${supplier} withdrew the sharing of its evidence on ${day}: files and links no longer open. The submitted text, the marks and the scoring record stay.`,
  evidenceWithdrawn: (day) => `Sharing of the evidence withdrawn on ${day}: titles stay, nothing opens any more.`,
  errors: {
    confirmed: 'Tick the confirmation to withdraw the sharing.',
    not_owner: 'This decision is for whoever claimed the request, or for an administrator.',
    not_shared: 'Nothing is shared in this campaign: there is nothing to withdraw.',
    not_withdrawn: 'This sharing is under way: it was not withdrawn.',
    closed: 'The campaign closed without this response: it can no longer be shared.',
    changed: 'The state has changed since this page was shown: read it again, then start over.',
  },
}
