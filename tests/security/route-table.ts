import { paths } from '#app/http/paths.ts'
import type { RouteEntry } from './door.ts'
import { dossierRoutes } from './dossier-routes.ts'
import { libraryRoutes } from './library-routes.ts'

/** Every route of the built server, by its identifier. A route without an entry fails, and so does an entry without a route. */
export const routeTable: Record<string, RouteEntry> = {
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
  'routes/requests._index': { path: () => paths.requests, get: ['respondent'] },
  'routes/requests_.$invitationId._index': { path: (ids) => paths.request(ids.invitationId), get: ['respondent'] },
  'routes/requests_.$invitationId_.$criterion': {
    path: (ids) => paths.requestCriterion(ids.invitationId, ids.criterion),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/requests_.$invitationId_.mine': {
    path: (ids) => paths.requestMine(ids.invitationId),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/requests_.$invitationId_.assign.$criterion': {
    path: (ids) => paths.requestAssign(ids.invitationId, ids.criterion),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/requests_.$invitationId_.autosave.$question': {
    path: (ids) => paths.requestAutosave(ids.invitationId, ids.question),
    get: 'nobody',
    post: ['respondent'],
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
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/sharings._index': { path: () => paths.sharings(), get: ['respondent'] },
  'routes/sharings_.$invitationId': {
    path: (ids) => paths.sharing(ids.invitationId),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/evidence.$evidenceId': { path: (ids) => paths.evidence(ids.evidenceId), get: ['respondent'] },
  ...libraryRoutes,
  ...dossierRoutes,
  'routes/instance[.]json': { path: () => paths.instance, get: 'everyone' },
  'routes/submitted-evidence_.$invitationId.$evidenceId': {
    path: (ids) => paths.submittedEvidence(ids.invitationId, ids.evidenceId),
    get: ['buyer', 'admin', 'evaluator'],
  },
  'routes/campaigns._index': { path: () => paths.campaigns, get: ['buyer', 'admin', 'reader'] },
  'routes/campaigns.new': { path: () => paths.newCampaign, get: ['buyer'], post: ['buyer'] },
  'routes/campaigns.$campaignId.settings': {
    path: (ids) => paths.campaignSettings(ids.draftId),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns.$campaignId.frozen': {
    path: (ids) => paths.campaignFrozen(ids.campaignId),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns.$campaignId.weights': {
    path: (ids) => paths.campaignWeights(ids.draftId),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns.$campaignId.weights_.$criterion': {
    path: (ids) => paths.campaignCriterion(ids.draftId, ids.criterion),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns.$campaignId._index': {
    path: (ids) => paths.campaign(ids.campaignId),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns.$campaignId.panel': {
    path: (ids) => paths.campaignPanel(ids.draftId),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns.$campaignId.suppliers': {
    path: (ids) => paths.campaignSuppliers(ids.draftId),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns.$campaignId.review': {
    path: (ids) => paths.campaignReview(ids.draftId),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns.$campaignId.close': {
    path: (ids) => `${paths.campaign(ids.launchedId)}/close`,
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns.$campaignId.links.$invitationId': {
    path: (ids) => `${paths.campaign(ids.campaignId)}/links/${ids.invitationId}`,
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.record[.]pdf': {
    path: (ids) => paths.comparisonRecord(ids.campaignId),
    get: ['buyer', 'admin'],
  },
  'routes/campaigns_.$campaignId_.record[.]json': {
    path: (ids) => paths.comparisonRecordJson(ids.campaignId),
    get: ['buyer', 'admin'],
  },
  'routes/campaigns_.$campaignId_.reports_.$invitationId': {
    path: (ids) => paths.report(ids.campaignId, ids.invitationId),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.reports_.$invitationId[.]pdf': {
    path: (ids) => paths.reportPdf(ids.campaignId, ids.invitationId),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.reports_.$invitationId_.comments.$criterionId': {
    path: (ids) => paths.reportComments(ids.campaignId, ids.invitationId, ids.criterion),
    get: ['buyer'],
    post: ['buyer'],
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
  'routes/campaigns_.$campaignId_.comparison': {
    path: (ids) => paths.comparison(ids.campaignId),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.comparison_.$criterionId': {
    path: (ids) => paths.comparisonCriterion(ids.campaignId, ids.criterion),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.arithmetic.$invitationId': {
    path: (ids) => paths.arithmetic(ids.campaignId, ids.invitationId),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.side-by-side.$questionId': {
    path: (ids) => paths.sideBySide(ids.campaignId, ids.question, [ids.invitationId]),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.consensus': {
    path: (ids) => paths.consensus(ids.campaignId),
    get: ['buyer', 'admin', 'reader', 'evaluator'],
  },
  'routes/campaigns_.$campaignId_.consensus_.$invitationId.$questionId': {
    path: (ids) => paths.consensusQuestion(ids.campaignId, ids.invitationId, ids.question),
    get: ['buyer', 'admin', 'reader', 'evaluator'],
    post: ['buyer', 'evaluator'],
  },
  'routes/campaigns_.$campaignId_.agreement': {
    path: (ids) => paths.agreement(ids.campaignId),
    get: ['buyer', 'admin', 'reader', 'evaluator'],
  },
  'routes/campaigns_.$campaignId_.reveal.$invitationId.$criterionId': {
    path: (ids) => paths.reveal(ids.campaignId, ids.invitationId, ids.criterion),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.not-applicable': {
    path: (ids) => paths.notApplicable(ids.campaignId),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.not-applicable_.$invitationId.$questionId': {
    path: (ids) => paths.notApplicableClaim(ids.campaignId, ids.invitationId, ids.notApplicable),
    get: ['buyer', 'admin', 'reader'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.assess': {
    path: (ids) => paths.assess(ids.campaignId),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/marking._index': { path: () => paths.marking, get: ['evaluator'] },
  'routes/marking_.$campaignId_.$criterionId': {
    path: (ids) => paths.markingCriterion(ids.campaignId, ids.criterion),
    get: ['evaluator'],
  },
  'routes/marking_.$campaignId_.$invitationId_.$questionId': {
    path: (ids) => paths.markingQuestion(ids.campaignId, ids.invitationId, ids.question),
    get: ['evaluator'],
    post: ['evaluator'],
  },
  'routes/marking_.$campaignId_.$invitationId_.lock.$criterionId': {
    path: (ids) => paths.markingLock(ids.campaignId, ids.invitationId, ids.criterion),
    get: ['evaluator'],
    post: ['evaluator'],
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
