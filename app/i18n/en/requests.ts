import type { requests as french } from '../fr/requests.ts'

export const requests: typeof french = {
  title: 'Requests received',
  lead: 'The questionnaires that buyers send you. Answers that you have already validated are taken up, to be reviewed.',
  empty: 'No request yet. When a buyer invites you, its request appears here.',
  campaign: 'Campaign',
  buyer: 'Buyer',
  deadline: 'Deadline',
  debriefing: 'Debriefing promised on',
  received: 'Received',
  status: 'State',
  commitment: 'Launch commitment',
  askedBy: (buyer) => `Asked by ${buyer}`,
  progress: (reviewed, asked) => `${reviewed} of ${asked} reviewed`,
  readOnly: 'The campaign is closed or the request declined: your answers stay readable and no longer change.',
  receipt: (sequence, when) => `Receipt of submission no. ${sequence}, ${when}`,
  goOn: (criterion) => `Go on: ${criterion}`,
  review: 'Review and submit',
}
