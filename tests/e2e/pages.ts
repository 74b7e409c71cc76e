import type { PersonaKey } from '#app/features/demo/personas.ts'
import { paths } from '#app/http/paths.ts'
import type { Places } from './demo-places.ts'

/** The most that a kind of page may weigh, and the least EcoIndex that it must reach. */
export const budgets = {
  criterion: { requests: 4, kilobytes: 25, nodes: 260, ecoIndex: 85 },
  small: { requests: 4, kilobytes: 15, nodes: 80, ecoIndex: 92 },
  list: { requests: 4, kilobytes: 40, nodes: 350, ecoIndex: 82 },
  comparison: { requests: 4, kilobytes: 40, nodes: 390, ecoIndex: 80 },
  marking: { requests: 4, kilobytes: 30, nodes: 220, ecoIndex: 87 },
  review: { requests: 4, kilobytes: 40, nodes: 390, ecoIndex: 80 },
  questionnaire: { requests: 4, kilobytes: 25, nodes: 200, ecoIndex: 88 },
} as const

export interface PageUnderBudget {
  name: string
  kind: keyof typeof budgets
  path: string | ((places: Places) => string)
  /** Who opens it; nobody signed in unless it is said. */
  as?: PersonaKey
  /** What the page answers: 200 unless it is a page of error. */
  status?: number
}

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

const buyer: PageUnderBudget[] = [
  { name: 'campaigns', kind: 'list', path: paths.campaigns },
  { name: 'a new campaign', kind: 'list', path: paths.newCampaign },
  { name: 'a campaign being prepared', kind: 'list', path: ({ draft }) => paths.campaign(draft) },
  { name: 'settings', kind: 'list', path: ({ draft }) => paths.campaignSettings(draft) },
  { name: 'weights', kind: 'list', path: ({ draft }) => paths.campaignWeights(draft) },
  { name: 'questions of a criterion', kind: 'list', path: ({ draft }) => paths.campaignCriterion(draft, 'SRV') },
  { name: 'modules and own questions', kind: 'list', path: ({ draft }) => paths.campaignApart(draft) },
  { name: 'using settings again', kind: 'small', path: ({ assessed }) => paths.campaignCopy(assessed) },
  { name: 'questions to ask again', kind: 'list', path: ({ assessed }) => paths.reEvaluate(assessed) },
  { name: 'templates', kind: 'small', path: paths.templates() },
  { name: 'a template', kind: 'small', path: ({ template }) => paths.template(template) },
  { name: 'frozen rules', kind: 'list', path: ({ assessed }) => paths.campaignFrozen(assessed) },
  { name: 'panel', kind: 'list', path: ({ draft }) => paths.campaignPanel(draft) },
  { name: 'suppliers', kind: 'list', path: ({ draft }) => paths.campaignSuppliers(draft) },
  { name: 'suppliers to choose', kind: 'list', path: ({ draft }) => paths.campaignPick(draft) },
  { name: 'directory', kind: 'list', path: paths.suppliers },
  { name: 'an entry of the directory', kind: 'list', path: ({ supplierEntry }) => paths.supplier(supplierEntry) },
  { name: 'a new supplier', kind: 'small', path: paths.newSupplier },
  { name: 'an entry to merge', kind: 'small', path: ({ supplierEntry }) => paths.supplierMerge(supplierEntry) },
  { name: 'a file of suppliers', kind: 'small', path: paths.supplierImport() },
  {
    name: 'what a file of suppliers holds',
    kind: 'list',
    path: ({ supplierImport }) => paths.supplierImportPage(supplierImport),
  },
  {
    name: 'an import under way',
    kind: 'small',
    path: ({ runningImport }) => paths.supplierImportPage(runningImport),
  },
  { name: 'review before launch', kind: 'list', path: ({ draft }) => paths.campaignReview(draft) },
  { name: 'board', kind: 'list', path: ({ running }) => paths.campaign(running) },
  { name: 'questions from suppliers', kind: 'list', path: ({ running }) => paths.supplierQuestions(running) },
  {
    name: 'a question to answer',
    kind: 'list',
    path: ({ running, question }) => paths.supplierQuestion(running, question),
  },
  {
    name: 'an invitation to copy',
    kind: 'small',
    path: ({ running, unclaimed }) => paths.invitationLink(running, unclaimed),
  },
  { name: 'amendments', kind: 'list', path: ({ running }) => paths.amendments(running) },
  { name: 'a new amendment', kind: 'list', path: ({ running }) => paths.newAmendment(running) },
  { name: 'a new extension', kind: 'list', path: ({ running }) => paths.newExtension(running) },
  { name: 'equal treatment', kind: 'list', path: ({ running }) => paths.equalTreatment(running) },
  { name: 'closing', kind: 'small', path: ({ running }) => paths.campaignClose(running) },
  { name: 'comparison', kind: 'comparison', path: ({ assessed }) => paths.comparison(assessed) },
  {
    name: 'comparison of a criterion',
    kind: 'comparison',
    path: ({ assessed }) => paths.comparisonCriterion(assessed, 'SRV'),
  },
  {
    name: 'outside the common score',
    kind: 'comparison',
    path: ({ assessed }) => paths.comparisonApart(assessed),
  },
  {
    name: 'arithmetic',
    kind: 'comparison',
    path: ({ assessed, assessedResponse }) => paths.arithmetic(assessed, assessedResponse),
  },
  { name: 'what if', kind: 'comparison', path: ({ assessed }) => paths.whatIf(assessed, { GOV: '40', SRV: '60' }) },
  { name: 'tender table', kind: 'comparison', path: ({ assessed }) => paths.tender(assessed) },
  { name: 'rules of a tender table', kind: 'list', path: ({ assessed }) => paths.tenderRules(assessed) },
  { name: 'prices and marks of offers', kind: 'list', path: ({ assessed }) => paths.tenderMarks(assessed) },
  { name: 'a file of prices and marks', kind: 'small', path: ({ assessed }) => paths.tenderImport(assessed) },
  { name: 'side by side', kind: 'comparison', path: ({ assessed }) => paths.sideBySide(assessed, 'GOV-1') },
  { name: 'agenda', kind: 'list', path: ({ closed }) => paths.consensus(closed) },
  {
    name: 'agreeing on an answer',
    kind: 'list',
    path: ({ assessed, assessedResponse }) => paths.consensusQuestion(assessed, assessedResponse, 'GOV-1'),
  },
  { name: 'clarifications', kind: 'list', path: ({ closed }) => paths.clarifications(closed) },
  { name: 'a clarification to ask', kind: 'list', path: ({ closed }) => paths.askClarification(closed, 'EQP-1') },
  { name: 'declarations of interest', kind: 'list', path: ({ running }) => paths.declarations(running) },
  {
    name: 'a declared interest',
    kind: 'small',
    path: ({ running, interested }) => paths.declaredInterest(running, interested),
  },
  { name: 'agreement of evaluators', kind: 'list', path: ({ assessed }) => paths.agreement(assessed) },
  {
    name: 'forcing a reveal',
    kind: 'list',
    path: ({ closed, closedResponse, criterion }) => paths.reveal(closed, closedResponse, criterion),
  },
  { name: 'not applicable', kind: 'list', path: ({ closed }) => paths.notApplicable(closed) },
  { name: 'what remains', kind: 'list', path: ({ closed }) => paths.assess(closed) },
  {
    name: 'trend of a supplier',
    kind: 'list',
    path: ({ assessed, toldResponse }) => paths.trend(assessed, toldResponse),
  },
  { name: 'no past', kind: 'small', path: ({ assessed, flaggedResponse }) => paths.trend(assessed, flaggedResponse) },
  { name: 'files of a record', kind: 'list', path: ({ assessed }) => paths.recordFiles(assessed) },
  {
    name: 'report of a supplier',
    kind: 'comparison',
    path: ({ assessed, assessedResponse }) => paths.report(assessed, assessedResponse),
  },
  {
    name: 'comments to release',
    kind: 'list',
    path: ({ assessed, assessedResponse }) => paths.reportComments(assessed, assessedResponse, 'SRV'),
  },
  {
    name: 'progress plan',
    kind: 'list',
    path: ({ assessed, toldResponse }) => paths.reportPlan(assessed, toldResponse),
  },
  {
    name: 'an action proposed',
    kind: 'small',
    path: ({ assessed, toldResponse }) => paths.newReportAction(assessed, toldResponse),
  },
  { name: 'bridge to a consultation', kind: 'list', path: ({ assessed }) => paths.bridge(assessed) },
  {
    name: 'an item of the bridge',
    kind: 'small',
    path: ({ assessed, bridgeItem }) => paths.bridgeItem(assessed, bridgeItem),
  },
  {
    name: 'a clause to adapt',
    kind: 'small',
    path: ({ assessed }) => paths.newBridgeItem(assessed, { question: 'EQP-1', clause: 'CL-EQP-3' }),
  },
  { name: 'debriefing of suppliers', kind: 'list', path: ({ assessed }) => paths.debriefing(assessed) },
  {
    name: 'flags of a supplier',
    kind: 'list',
    path: ({ assessed, flaggedResponse }) => paths.reportFlags(assessed, flaggedResponse),
  },
  { name: 'dossiers offered', kind: 'list', path: paths.offeredDossiers() },
  { name: 'a dossier offered', kind: 'list', path: ({ offer }) => paths.offeredDossier(offer) },
  { name: 'a criterion of a dossier', kind: 'list', path: ({ offer }) => paths.offeredCriterion(offer, 'SRV') },
  { name: 'people', kind: 'list', path: paths.people },
  { name: 'somebody to invite', kind: 'small', path: paths.newPerson },
  { name: 'the roles of somebody', kind: 'small', path: ({ person }) => paths.person(person) },
]

const supplier: PageUnderBudget[] = [
  { name: 'choosing an organisation', kind: 'small', path: paths.chooseOrganisation() },
  { name: 'requests', kind: 'list', path: paths.requests },
  { name: 'a request', kind: 'list', path: ({ openRequest }) => paths.request(openRequest) },
  { name: 'asking a question', kind: 'list', path: ({ openRequest }) => paths.requestQuestions(openRequest) },
  {
    name: 'answering a criterion',
    kind: 'criterion',
    path: ({ openRequest }) => paths.requestCriterion(openRequest, 'SRV'),
  },
  { name: 'who answers', kind: 'list', path: ({ openRequest }) => paths.requestAssign(openRequest, 'SRV') },
  { name: 'my questions', kind: 'list', path: ({ openRequest }) => paths.requestMine(openRequest) },
  { name: 'review of answers', kind: 'review', path: ({ openRequest }) => paths.requestReview(openRequest) },
  { name: 'what the buyer will see', kind: 'review', path: ({ openRequest }) => paths.requestPreview(openRequest) },
  { name: 'who submits', kind: 'small', path: ({ openRequest }) => paths.requestOwner(openRequest) },
  {
    name: 'evidence of an answer',
    kind: 'list',
    path: ({ openRequest }) => paths.requestEvidence(openRequest, 'GOV-1'),
  },
  { name: 'declining', kind: 'small', path: ({ openRequest }) => paths.requestDecline(openRequest) },
  { name: 'who sees what', kind: 'list', path: paths.sharings() },
  { name: 'a sharing', kind: 'list', path: ({ submittedRequest }) => paths.sharing(submittedRequest) },
  { name: 'progress plan received', kind: 'list', path: ({ toldResponse }) => paths.requestPlan(toldResponse) },
  {
    name: 'an action of the plan',
    kind: 'list',
    path: ({ toldResponse, progressAction }) => paths.requestAction(toldResponse, progressAction),
  },
  { name: 'an action of one’s own', kind: 'small', path: ({ toldResponse }) => paths.newRequestAction(toldResponse) },
  { name: 'debriefing received', kind: 'comparison', path: ({ toldResponse }) => paths.requestReport(toldResponse) },
  { name: 'accesses', kind: 'list', path: paths.access },
  { name: 'somebody who asks to take part', kind: 'list', path: ({ guest }) => paths.guest(guest) },
  { name: 'claims and openings', kind: 'list', path: paths.accessClaims() },
  { name: 'own dossier', kind: 'list', path: paths.dossier },
  { name: 'offering a dossier', kind: 'list', path: paths.newOffer },
  { name: 'an offer made', kind: 'list', path: ({ offer }) => paths.offer(offer) },
  { name: 'library', kind: 'list', path: paths.library },
  { name: 'a criterion of the library', kind: 'list', path: paths.libraryCriterion('SRV') },
  { name: 'an answer of the library', kind: 'criterion', path: paths.libraryAnswer('GOV-1') },
  { name: 'history of an answer', kind: 'list', path: paths.libraryHistory('GOV-1') },
  { name: 'answers to review', kind: 'list', path: paths.libraryReview() },
  { name: 'evidence of the library', kind: 'list', path: paths.libraryEvidence() },
  { name: 'new evidence for the library', kind: 'list', path: paths.newLibraryEvidence },
  { name: 'a piece of evidence', kind: 'list', path: ({ piece }) => paths.libraryPiece(piece) },
  { name: 'answers to take along', kind: 'list', path: paths.pack },
  { name: 'a pack to bring in', kind: 'small', path: paths.packImport() },
  { name: 'an old questionnaire to bring in', kind: 'small', path: paths.oldQuestionnaire() },
  {
    name: 'an old questionnaire to match',
    kind: 'review',
    path: ({ oldQuestionnaire }) => paths.oldQuestionnairePreview(oldQuestionnaire),
  },
  {
    name: 'columns of an old questionnaire',
    kind: 'list',
    path: ({ oldQuestionnaire }) => paths.oldQuestionnaireColumns(oldQuestionnaire),
  },
  { name: 'an answer with a suggestion', kind: 'criterion', path: paths.libraryAnswer('INT-2') },
  { name: 'receipt', kind: 'small', path: ({ submittedRequest }) => paths.receipt(submittedRequest, 1) },
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
