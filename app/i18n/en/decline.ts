import type { decline as french } from '../fr/decline.ts'

export const decline: typeof french = {
  title: 'Decline the request',
  lead: (buyer) => `${buyer} will see that you do not answer, and why.`,
  effect: (deadline) => `Your drafts stay with you, read only. You can take this refusal back until ${deadline}.`,
  reason: 'Reason',
  reasonHint: (buyer, length) =>
    `${buyer} will read this text as it is. ${length} characters at most, nothing confidential.`,
  confirm: 'I decline this request on behalf of my organisation.',
  submit: 'Decline the request',
  declinedTitle: 'Request declined',
  declinedLead: (when) => `Declined on ${when}, for this reason:`,
  takeBackWhy: (deadline) =>
    `You can take this refusal back until ${deadline}: your drafts become editable again, as you left them.`,
  takeBack: 'Take the refusal back',
  link: 'Decline the request',
  declinedLink: 'See the reason of the refusal, or take it back',
  errors: {
    reason: 'Give the reason of your refusal: the buyer will read it.',
    reason_long: 'This reason exceeds 500 characters.',
    confirmed: 'Tick the confirmation to decline.',
    closed: 'The campaign is no longer open: the request can be neither declined nor taken back.',
    submitted: 'Your response is submitted: it can no longer be declined. You may replace it until the deadline.',
    declined: 'This request is already declined.',
    not_declined: 'This request is not declined.',
    not_owner: (owner) => `Declining is for ${owner}, who claimed this request.`,
  },
}
