import { paths } from '#app/http/paths.ts'
import { buyerRoutes } from './buyer-routes.ts'
import type { RouteEntry } from './door.ts'
import { dossierRoutes } from './dossier-routes.ts'
import { libraryRoutes } from './library-routes.ts'
import { tellingRoutes } from './telling-routes.ts'

/** Every route of the built server, by its identifier. A route without an entry fails, and so does an entry without a route. */
export const routeTable: Record<string, RouteEntry> = {
  ...buyerRoutes,
  ...tellingRoutes,
  'routes/_index': { path: () => paths.home, get: 'everyone' },
  'routes/$': { path: () => '/no-such-page', get: 'nobody', post: 'nobody' },
  'routes/demo': { path: () => paths.demo, get: 'nobody', post: 'nobody' },
  'routes/sign-in': { path: () => paths.signIn, get: 'everyone', post: 'everyone' },
  'routes/sign-in_.code': { path: () => paths.signInCode, get: 'everyone', post: 'everyone' },
  'routes/choose': { path: () => paths.chooseOrganisation(), get: 'signed in' },
  'routes/start': { path: () => paths.start, get: 'everyone', post: 'everyone' },
  'routes/sign-out': { path: () => paths.signOut, get: 'nobody', post: 'everyone' },
  'routes/language': { path: () => paths.language, get: 'nobody', post: 'everyone' },
  'routes/organisation': { path: () => paths.organisation, get: 'nobody', post: 'nothing once in' },
  'routes/i.$token._index': { path: (ids) => paths.invitation(ids.token), get: 'everyone' },
  'routes/i.$token.$criterion': {
    path: (ids) => paths.invitationCriterion(ids.token, ids.criterion),
    get: 'everyone',
    post: 'everyone',
  },
  'routes/i.$token.claim': { path: (ids) => paths.claim(ids.token), get: 'everyone', post: 'everyone' },
  'routes/i.$token.code': { path: (ids) => paths.claimCode(ids.token), get: 'everyone', post: 'everyone' },
  'routes/reminders.$token': { path: (ids) => paths.reminders(ids.reminderToken), get: 'everyone', post: 'everyone' },
  'routes/i.$token.join': { path: (ids) => paths.joinResponse(ids.token), get: 'everyone', post: 'everyone' },
  'routes/i.$token.questions': { path: (ids) => paths.invitationQuestions(ids.token), get: 'everyone' },
  'routes/requests_.$invitationId_.questions': {
    path: (ids) => paths.requestQuestions(ids.invitationId),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/requests._index': { path: () => paths.requests, get: ['respondent', 'guest'] },
  'routes/requests_.$invitationId._index': {
    path: (ids) => paths.request(ids.invitationId),
    get: ['respondent', 'guest'],
  },
  'routes/requests_.$invitationId_.$criterion': {
    path: (ids) => paths.requestCriterion(ids.invitationId, ids.criterion),
    get: ['respondent', 'guest'],
    post: ['respondent', 'guest'],
  },
  'routes/requests_.$invitationId_.mine': {
    path: (ids) => paths.requestMine(ids.invitationId),
    get: ['respondent', 'guest'],
    post: ['respondent', 'guest'],
  },
  'routes/requests_.$invitationId_.assign.$criterion': {
    path: (ids) => paths.requestAssign(ids.invitationId, ids.criterion),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/requests_.$invitationId_.autosave.$question': {
    path: (ids) => paths.requestAutosave(ids.invitationId, ids.question),
    get: 'nobody',
    post: ['respondent', 'guest'],
  },
  'routes/requests_.$invitationId_.clarifications.$clarificationId': {
    path: (ids) => paths.requestClarification(ids.invitationId, ids.clarificationId),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/requests_.$invitationId_.clarifications.$clarificationId_.receipt[.]json': {
    path: (ids) => paths.clarificationReceipt(ids.invitationId, ids.clarificationId),
    get: ['respondent'],
  },
  'routes/requests_.$invitationId_.decline': {
    path: (ids) => paths.requestDecline(ids.invitationId),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/requests_.$invitationId_.offline': {
    path: (ids) => paths.requestOffline(ids.invitationId),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/requests_.$invitationId_.offline-file': {
    path: (ids) => paths.requestOfflineFile(ids.invitationId),
    get: ['respondent'],
  },
  'routes/requests_.$invitationId_.offline_.$pendingId': {
    path: (ids) => paths.requestOfflinePreview(ids.invitationId, ids.pendingImport),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/requests_.$invitationId_.review': {
    path: (ids) => paths.requestReview(ids.invitationId),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/requests_.$invitationId_.preview': {
    path: (ids) => paths.requestPreview(ids.invitationId),
    get: ['respondent'],
  },
  'routes/requests_.$invitationId_.owner': {
    path: (ids) => paths.requestOwner(ids.invitationId),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/requests_.$invitationId_.receipt.$sequence': {
    path: (ids) => paths.receipt(ids.invitationId, 1),
    get: ['respondent'],
  },
  'routes/requests_.$invitationId_.receipt-file.$file': {
    path: (ids) => paths.receiptPdf(ids.invitationId, 1),
    get: ['respondent'],
  },
  'routes/requests_.$invitationId_.export.$sequence': {
    path: (ids) => paths.responseExport(ids.invitationId, 1),
    get: ['respondent'],
  },
  'routes/requests_.$invitationId_.evidence.$question': {
    path: (ids) => paths.requestEvidence(ids.invitationId, ids.question),
    get: ['respondent', 'guest'],
    post: ['respondent', 'guest'],
  },
  'routes/requests_.$invitationId_.report': {
    path: (ids) => paths.requestReport(ids.toldInvitation),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/requests_.$invitationId_.report[.]pdf': {
    path: (ids) => paths.requestReportPdf(ids.toldInvitation),
    get: ['respondent'],
  },
  'routes/requests_.$invitationId_.launch-rules[.]json': {
    path: (ids) => paths.requestDisclosure(ids.toldInvitation),
    get: ['respondent'],
  },
  'routes/sharings._index': { path: () => paths.sharings(), get: ['respondent'] },
  'routes/sharings_.$invitationId': {
    path: (ids) => paths.sharing(ids.invitationId),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/access._index': { path: () => paths.access, get: ['respondent'] },
  'routes/access_.guests.$accessId': {
    path: (ids) => paths.guest(ids.accessId),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/access_.claims': { path: () => paths.accessClaims(), get: ['respondent'] },
  'routes/evidence.$evidenceId': { path: (ids) => paths.evidence(ids.evidenceId), get: ['respondent', 'guest'] },
  ...libraryRoutes,
  ...dossierRoutes,
  'routes/instance[.]json': { path: () => paths.instance, get: 'everyone' },
  'routes/submitted-evidence_.$invitationId.$evidenceId': {
    path: (ids) => paths.submittedEvidence(ids.invitationId, ids.evidenceId),
    get: ['buyer', 'admin', 'evaluator'],
  },
  'routes/help': { path: () => paths.help, get: 'everyone' },
  'routes/accessibility': { path: () => paths.accessibility, get: 'everyone' },
  'routes/verify': { path: () => paths.verify, get: 'everyone', post: 'everyone' },
  'routes/questionnaires': { path: () => paths.questionnaires, get: 'everyone' },
  'routes/questionnaires_.$id.$version': {
    path: () => paths.questionnaire('inr-parties-prenantes', '1.0.0'),
    get: 'everyone',
  },
  'routes/questionnaires_.$id.$version_.$criterion': {
    path: () => paths.questionnaireCriterion('inr-parties-prenantes', '1.0.0', 'GOV'),
    get: 'everyone',
  },
  'routes/questionnaires_.$id.$version_.download': {
    path: () => paths.questionnaireDownload('inr-parties-prenantes', '1.0.0'),
    get: 'everyone',
  },
  'routes/setup.$token': { path: () => paths.setup('no-such-token'), get: 'nobody', post: 'nobody' },
  'routes/join.$token': { path: () => paths.join('no-such-token'), get: 'nobody', post: 'nobody' },
  'routes/people._index': { path: () => paths.people, get: ['admin'] },
  'routes/people_.new': { path: () => paths.newPerson, get: ['admin'], post: ['admin'] },
  'routes/people_.$personId': { path: (ids) => paths.person(ids.personId), get: ['admin'], post: ['admin'] },
  'routes/operator._index': { path: () => paths.operator, get: ['operator'] },
  'routes/operator_.new': { path: () => paths.newOrganisation, get: ['operator'], post: ['operator'] },
  'routes/operator_.outbox._index': { path: () => paths.outbox, get: ['operator'] },
  'routes/operator_.outbox.$mailId': { path: (ids) => paths.outboxMail(ids.mailId), get: ['operator'] },
}
