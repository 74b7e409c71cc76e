import type { PersonaKey } from '#app/features/demo/personas.ts'
import { paths } from '#app/http/paths.ts'
import type { PageUnderBudget } from './page-budgets.ts'
import { buyer } from './pages-of-buyers.ts'
import { supplier } from './pages-of-suppliers.ts'

const visitor: PageUnderBudget[] = [
  { name: 'home', kind: 'small', path: '/' },
  { name: 'sign-in', kind: 'small', path: '/sign-in' },
  { name: 'sign-in by code', kind: 'small', path: paths.signInCode },
  { name: 'starting without an invitation', kind: 'small', path: paths.start },
  { name: 'personas', kind: 'list', path: '/demo' },
  { name: 'questionnaires', kind: 'questionnaire', path: '/questionnaires' },
  { name: 'a questionnaire', kind: 'questionnaire', path: '/questionnaires/inr-parties-prenantes/1.0.0' },
  { name: 'a criterion', kind: 'questionnaire', path: '/questionnaires/inr-parties-prenantes/1.0.0/SRV' },
  { name: 'a module criterion', kind: 'questionnaire', path: '/questionnaires/ia-responsable/1.0.0/IA' },
  { name: 'help', kind: 'small', path: '/help' },
  { name: 'accessibility', kind: 'small', path: '/accessibility' },
  { name: 'verify', kind: 'small', path: '/verify' },
  { name: 'nothing here', kind: 'small', path: '/no-such-page', status: 404 },
  { name: 'an invitation', kind: 'questionnaire', path: ({ token }) => paths.invitation(token) },
  { name: 'blank questions', kind: 'questionnaire', path: ({ token }) => paths.invitationCriterion(token, 'SRV') },
  { name: 'questions by a link', kind: 'small', path: ({ token }) => paths.invitationQuestions(token) },
  { name: 'reminders', kind: 'small', path: ({ reminders }) => paths.reminders(reminders) },
  { name: 'claiming', kind: 'small', path: ({ token }) => paths.claim(token) },
  { name: 'asking to take part', kind: 'small', path: ({ joinToken }) => paths.joinResponse(joinToken) },
  { name: 'claiming by code', kind: 'small', path: ({ token }) => paths.claimCode(token) },
]

const evaluator: PageUnderBudget[] = [
  { name: 'queue', kind: 'list', path: paths.marking },
  { name: 'a declaration to sign', kind: 'list', path: ({ running }) => paths.declaration(running) },
  { name: 'a signed declaration', kind: 'small', path: ({ closed }) => paths.declaration(closed) },
  { name: 'calibration', kind: 'review', path: ({ closed }) => `${paths.calibration(closed)}?promise=1` },
  {
    name: 'a criterion to mark',
    kind: 'list',
    path: ({ closed, criterion }) => paths.markingCriterion(closed, criterion),
  },
  {
    name: 'marking',
    kind: 'marking',
    path: ({ closed, closedResponse, criterion }) => paths.markingQuestion(closed, closedResponse, `${criterion}-1`),
  },
  {
    name: 'locking',
    kind: 'list',
    path: ({ closed, closedResponse, criterion }) => paths.markingLock(closed, closedResponse, criterion),
  },
]

const operator: PageUnderBudget[] = [
  { name: 'organisations', kind: 'list', path: paths.operator },
  { name: 'a new organisation', kind: 'small', path: paths.newOrganisation },
  { name: 'mails', kind: 'list', path: paths.outbox },
]

const seenBy = (as: PersonaKey, list: PageUnderBudget[]) => list.map((page) => ({ as, ...page }))

/** Every page of the product: a new screen adds its line. */
export const pages: PageUnderBudget[] = [
  ...visitor,
  ...seenBy('buyer', buyer),
  ...seenBy('supplier', supplier),
  ...seenBy('evaluator-it', evaluator),
  ...seenBy('operator', operator),
  {
    as: 'supplier-other',
    name: 'a clarification to answer',
    // An answer to write with its evidence, as on a criterion page.
    kind: 'criterion',
    path: ({ clarifiedRequest, clarification }) => paths.requestClarification(clarifiedRequest, clarification),
  },
]
