import type { invitation as french } from '../fr/invitation.ts'
import { count } from '../plural.ts'

export const invitation: typeof french = {
  title: (buyer) => `${buyer} invites you to answer`,
  subtitle: (campaign, purpose) => `${campaign} · ${purpose}`,
  purposeNotes: {
    sourcing:
      'The buyer wants to know how mature its suppliers are in responsible digital practice, ahead of any tender. It assesses a practice, not an offer.',
    follow_up: 'The buyer follows the responsible digital maturity of a supplier that it already works with.',
    tender: 'The result enters a tender. It measures the maturity of your organisation, not the quality of an offer.',
    csrd: 'The buyer gathers information for its sustainability report.',
  },
  deadline: 'Answer expected by',
  debriefing: 'Debriefing promised on',
  size: 'Questionnaire',
  sizeOf: (questions, criteria) =>
    `${count('en', questions, 'open question', 'open questions')}, ${count('en', criteria, 'criterion', 'criteria')}`,
  sizeSmall: (below) =>
    `Fewer questions than for others, because you are fewer than ${below} employees. All will be compared on these questions alone.`,
  effort: 'Time to plan',
  effortOf: (first, reviewed) =>
    `about ${first} the first time, ${reviewed} if your library already holds your answers`,
  duration: (hours, minutes) => {
    if (hours === 0) return `${minutes} min`
    return minutes === 0 ? `${hours} h` : `${hours} h ${minutes}`
  },
  weights: 'Weights',
  weightsShown: 'given below, by criterion',
  weightsHidden: 'frozen at launch, given with the debriefing',
  commitment: 'Launch commitment',
  commitmentWhy:
    'SHA-256 digest of the frozen rules: questions, weights, deadline. Keep it: the debriefing will give what it takes to check that nothing moved.',
  wall: 'Reading commits you to nothing. Your answers stay with you until you submit: the buyer sees no draft and does not learn who else asks you.',
  questionsTitle: 'The questions, criterion by criterion',
  questions: (n) => count('en', n, 'question', 'questions'),
  weight: (percent) => `weight ${percent}`,
  claim: 'Claim the request',
  claimHint: 'You may also open a criterion and start writing: the first save claims the request.',
  closed: 'This campaign is closed: the request stays readable and can no longer be answered.',
  declined: 'This request was declined: it stays readable.',
  position: (position, total) => `Criterion ${position} of ${total}`,
  others: 'Other criteria',
  previous: (name) => `Previous: ${name}`,
  next: (name) => `Next: ${name}`,
  blank:
    'Nothing is saved until the request is claimed: the button at the end of the page keeps what you typed and takes you there.',
  save: 'Save and claim',
  claimTitle: 'Claim the request',
  claimLead: (buyer, campaign) =>
    `Request from ${buyer}: ${campaign}. Whoever claims it answers, invites colleagues and submits the response.`,
  kept: (answers) =>
    `What you typed is kept: ${count('en', answers, 'answer', 'answers')}. It will be saved as soon as you claim.`,
  keptTitle: 'What you typed could not be saved',
  keptLead: 'Here it is, so that you can copy it.',
  newTitle: 'Create your account',
  email: 'E-mail address',
  emailHint: 'The one to which the invitation was sent.',
  name: 'Your name',
  organisationName: 'Name of your organisation',
  organisationHint: 'As the buyer wrote it: correct it if needed.',
  password: 'Password',
  passwordHint: (length) =>
    `${length} characters or more. A phrase will do, nothing else is required, pasting is allowed.`,
  create: 'Create the account and claim',
  accountTitle: 'I already have an account',
  accountLead: 'One address may answer for several organisations.',
  accountPassword: 'Password of that account',
  useAccount: 'Sign in and claim',
  signedInAs: (name, email) => `You are signed in as ${name} (${email}).`,
  notYou: 'Not the right account? Sign out, then open the invitation link again.',
  chooseTitle: 'For which organisation do you answer?',
  newOrganisation: 'A new organisation',
  newOrganisationName: 'Name of the new organisation',
  take: 'Claim',
  takenTitle: 'This request is already claimed',
  takenVisitor: 'The link has served: sign in to read the request and answer it.',
  takenOwn: 'It is among the requests of your organisation.',
  takenElsewhere: (organisation) => `It is claimed by ${organisation}, another of your organisations.`,
  takenOther:
    'Your account has no part in it. Ask the person who claimed it to add you, or sign in with another account.',
  openRequest: 'Open the request',
  actFor: (organisation) => `Act for ${organisation}`,
  nowhereTitle: 'This link leads to no request',
  nowhereText:
    'It is incomplete, has expired, or the buyer withdrew it. Most often a mail program cut it in two: copy all of it.',
  nowhereNext: 'If it is whole, ask the buyer who invited you for a new link.',
  resumedLead: 'The request is claimed. Part of what you typed must be reviewed: read it again, then send it.',
  errors: {
    not_found: 'This link leads to no request.',
    session: 'Your session has expired: sign in again here, what you typed is kept.',
    email: 'Enter an e-mail address, like name@example.com.',
    name: 'Enter your name.',
    organisationName: 'Enter the name of your organisation, in 200 characters at most.',
    organisation: 'Choose an organisation.',
    password: 'Enter the password of that account.',
    passwordShort: 'Choose a password of at least 12 characters.',
    passwordLong: 'This password is too long: 200 characters at most.',
    passwordIdentity: 'This password repeats your name or address: choose another.',
    credentials: 'This address and password do not match. Check both.',
    rate: 'Too many attempts. Try again in fifteen minutes: what you typed is still on this page.',
    wrong_email:
      'The invitation was sent to another address. Use the one that received it, or ask the person invited to claim the request and then add you.',
    email_taken: 'An account with this address exists already: use its password, further down.',
    evaluator: 'You assess the responses of this campaign: you cannot answer it too.',
    buyer: 'You work for the buyer of this campaign: you cannot answer it too.',
    not_member:
      'The invitation is addressed to an organisation of which your account is not a member. Ask its administrator to add you.',
    closed: 'The campaign is closed or the request declined: it can no longer be claimed.',
    claimed: 'Somebody has just claimed this request.',
  },
}
