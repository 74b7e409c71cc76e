import type { accesses as french } from '../fr/accesses.ts'
import { count } from '../plural.ts'

export const accesses: typeof french = {
  title: 'Access',
  lead: 'What your address opens, and who else may read or write the responses of your organisation.',
  placesTitle: 'What your address opens',
  several: 'Your address serves several organisations. You change organisation at the top of the screen.',
  organisation: 'Organisation',
  roles: 'Roles',
  requests: 'Requests',
  requestCount: (n) => count('en', n, 'request', 'requests'),
  claimsTitle: 'Claims and openings',
  claimsLead:
    'Who claimed each request, and who opened each response. Your organisation alone reads this page; no code and no link is on it.',
  claims: 'Claimed requests',
  noClaim: 'No request has been claimed yet.',
  request: 'Request',
  claimedOn: 'Claimed on',
  by: 'By',
  way: 'How',
  ways: {
    password: 'password',
    code: 'code received by mail',
    account: 'account already signed in',
    member: 'first save',
  },
  notNoted: 'not noted',
  invitedAddress: 'Invited address',
  openings: 'Opened responses',
  noOpening: 'Nobody has opened a response yet.',
  person: 'Person',
  standing: 'As',
  standings: (company) => (company === null ? 'member' : company ? `guest, ${company}` : 'guest'),
  firstOpened: 'First time',
  lastOpened: 'Last time',
}
