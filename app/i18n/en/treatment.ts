import type { treatment as french } from '../fr/treatment.ts'
import { count } from '../plural.ts'

const days = (n: number) => count('en', n, 'day', 'days')

export const treatment: typeof french = {
  title: 'Equal-treatment report',
  lead: (campaign) => `What each supplier of the campaign “${campaign}” received, when, and what differs.`,
  preparedAt: (when, zone) => `As of ${when}; times are those of ${zone}.`,
  at: (day, time) => `${day}, ${time}`,
  noDifference: 'No difference of treatment appears.',
  differing: (n, all) =>
    `${count('en', n, 'supplier of', 'suppliers of')} ${all} ${n === 1 ? 'shows' : 'show'} a difference, said in words.`,
  informationTitle: 'Information given to all',
  launchOn: (when) => `Launch, on ${when}`,
  amendmentOn: (version, when) => `Amendment, version ${version} of the rules, on ${when}`,
  answerOn: (number, when) => `Notice no. ${number}, on ${when}`,
  suppliersTitle: 'Suppliers',
  found: (n) => count('en', n, 'supplier', 'suppliers'),
  columns: {
    supplier: 'Supplier',
    invited: 'Invitation',
    information: 'Information received',
    deadline: 'Deadline and time given',
    differences: 'Differences',
  },
  invited: (when) => `invited on ${when}`,
  accepted: (when) => `mail accepted by the mail server on ${when}`,
  notAccepted: 'mail not accepted by a mail server',
  opened: (when) => `first opened on ${when}`,
  notOpened: 'link not opened',
  submitted: (when) => `response submitted on ${when}`,
  declined: (when) => `request declined on ${when}`,
  renewed: (when) => `link renewed on ${when}`,
  version: (version, when) => `version ${version}: ${when}`,
  versionWaiting: (version) => `version ${version}: mail waiting`,
  answer: (number, when) => `notice no. ${number}: ${when}`,
  clarificationAsked: (question, asked, until) =>
    `clarification of ${question} requested on ${asked}, awaited until ${until}`,
  clarificationWithdrawn: (question, asked, withdrawn) =>
    `clarification of ${question} requested on ${asked}, withdrawn on ${withdrawn}`,
  clarified: (question, asked, submitted) =>
    `clarification of ${question} requested on ${asked}, complement submitted on ${submitted}`,
  answerWaiting: (number) => `notice no. ${number}: mail waiting`,
  nothingTold: 'launch only',
  days: (n) => `${days(n)} to answer`,
  none: 'none',
  differences: {
    more_time: (n) => `Had ${days(n)} more than the others.`,
    less_time: (n) => `Had ${days(n)} less than the others.`,
    extension: (deadline, reason) => `Deadline extended for it alone to ${deadline}. Reason: ${reason}`,
    clarification: (question, asked, submitted) =>
      `Asked about ${question} after the close, as ${asked} of the ${submitted} suppliers that answered.`,
    never_reached: 'Was not reached: no mail accepted, no link opened.',
    link_renewed: (n) => `Invitation link renewed ${n === 1 ? 'once' : `${n} times`}.`,
    withdrawn: (when, reason) => `Taken out of the campaign on ${when}. Reason: ${reason}`,
    amendment_untold: (version) => `Was not told of the amendment (version ${version}).`,
    amendment_unsent: (version) =>
      `The notice of the amendment (version ${version}) has not left yet, while others have it.`,
    amendment_late: (version, n) => `Received the amendment (version ${version}) ${days(n)} after the others.`,
    answer_untold: (number) => `Was not told of notice no. ${number}.`,
    answer_unsent: (number) => `Notice no. ${number} has not left yet, while others have it.`,
    answer_late: (number, n) => `Received notice no. ${number} ${days(n)} after the others.`,
  },
  method:
    'The time given runs from the first moment at which the supplier could read the request (mail accepted by a mail server, or link opened) to the deadline in force for it. Each is compared with the median; a difference is said from one whole day. A mail that a server accepted was not necessarily read.',
  methodTitle: 'How to read this report',
  pdf: 'Download the report (PDF)',
  json: 'Download the data (JSON)',
  foot: (campaign, page, pages) => `Equal treatment, ${campaign}, page ${page} of ${pages}`,
}
