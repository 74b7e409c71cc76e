import { paths } from '#app/http/paths.ts'
import type { RouteEntry } from './door.ts'

/** The routes of campaigns and of their marking: the buyer's side. */
export const buyerRoutes: Record<string, RouteEntry> = {
  'routes/campaigns_.$campaignId_.questions._index': {
    path: (ids) => paths.supplierQuestions(ids.launchedId),
    get: ['admin', 'buyer', 'reader'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.questions.$questionId': {
    path: (ids) => paths.supplierQuestion(ids.launchedId, ids.supplierQuestion),
    get: ['admin', 'buyer', 'reader'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.questions[.]csv': {
    path: (ids) => paths.supplierQuestionsCsv(ids.launchedId),
    get: ['buyer'],
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
  'routes/campaigns.$campaignId.apart': {
    path: (ids) => paths.campaignApart(ids.draftId),
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
  'routes/campaigns_.$campaignId_.suppliers[.]csv': {
    path: (ids) => paths.campaignBoardCsv(ids.campaignId),
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
  'routes/campaigns.$campaignId.suppliers_.pick': {
    path: (ids) => paths.campaignPick(ids.draftId),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/suppliers._index': { path: () => paths.suppliers, get: ['buyer', 'admin'] },
  'routes/suppliers_.$supplierId': {
    path: (ids) => paths.supplier(ids.supplierId),
    get: ['buyer', 'admin'],
    post: ['buyer'],
  },
  'routes/suppliers_.new': { path: () => paths.newSupplier, get: ['buyer'], post: ['buyer'] },
  'routes/suppliers_.$supplierId_.merge': {
    path: (ids) => paths.supplierMerge(ids.supplierId),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/suppliers_.import': { path: () => paths.supplierImport(), get: ['buyer'], post: ['buyer'] },
  'routes/suppliers_.import_.$importId': {
    path: (ids) => paths.supplierImportPage(ids.supplierImport),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/suppliers_.import_.$importId_.rejected[.]csv': {
    path: (ids) => paths.supplierImportRejected(ids.supplierImport),
    get: ['buyer'],
  },
  'routes/campaigns.$campaignId.review': {
    path: (ids) => paths.campaignReview(ids.draftId),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.amendments._index': {
    path: (ids) => paths.amendments(ids.campaignId),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.amendments.new': {
    path: (ids) => paths.newAmendment(ids.launchedId),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.extensions.new': {
    path: (ids) => paths.newExtension(ids.launchedId),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.equal-treatment': {
    path: (ids) => paths.equalTreatment(ids.campaignId),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.equal-treatment[.]pdf': {
    path: (ids) => paths.equalTreatmentPdf(ids.campaignId),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.equal-treatment[.]json': {
    path: (ids) => paths.equalTreatmentJson(ids.campaignId),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.annex[.]pdf': {
    path: (ids) => paths.annexPdf(ids.campaignId, { weights: 'yes' }),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.annex[.]xlsx': {
    path: (ids) => paths.annexXlsx(ids.campaignId),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns.$campaignId.copy': {
    path: (ids) => paths.campaignCopy(ids.launchedId),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns.templates': { path: () => paths.templates(), get: ['buyer'] },
  'routes/campaigns.templates_.$templateId': {
    path: (ids) => paths.template(ids.templateId),
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
  'routes/campaigns_.$campaignId_.record[.]xlsx': {
    path: (ids) => paths.comparisonRecordXlsx(ids.campaignId),
    get: ['buyer', 'admin'],
  },
  'routes/campaigns_.$campaignId_.record[.]json': {
    path: (ids) => paths.comparisonRecordJson(ids.campaignId),
    get: ['buyer', 'admin'],
  },
  'routes/campaigns_.$campaignId_.comparison': {
    path: (ids) => paths.comparison(ids.campaignId),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.comparison_.apart': {
    path: (ids) => paths.comparisonApart(ids.campaignId),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.comparison_.$criterionId': {
    path: (ids) => paths.comparisonCriterion(ids.campaignId, ids.criterion),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.comparison[.]csv': {
    path: (ids) => paths.comparisonCsv(ids.campaignId),
    get: ['buyer', 'admin'],
  },
  'routes/campaigns_.$campaignId_.comparison[.]xlsx': {
    path: (ids) => paths.comparisonXlsx(ids.campaignId),
    get: ['buyer', 'admin'],
  },
  'routes/campaigns_.$campaignId_.tender': {
    path: (ids) => paths.tender(ids.campaignId),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.tender_.rules': {
    path: (ids) => paths.tenderRules(ids.campaignId),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.tender_.marks': {
    path: (ids) => paths.tenderMarks(ids.campaignId),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.tender_.import': {
    path: (ids) => paths.tenderImport(ids.campaignId),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.tender[.]csv': {
    path: (ids) => paths.tenderCsv(ids.campaignId),
    get: ['buyer', 'admin'],
  },
  'routes/campaigns_.$campaignId_.tender[.]xlsx': {
    path: (ids) => paths.tenderXlsx(ids.campaignId),
    get: ['buyer', 'admin'],
  },
  'routes/campaigns_.$campaignId_.what-if': {
    path: (ids) => paths.whatIf(ids.campaignId),
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
  'routes/campaigns_.$campaignId_.clarifications._index': {
    path: (ids) => paths.clarifications(ids.campaignId),
    get: ['buyer', 'admin', 'reader'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.clarifications_.$questionId': {
    path: (ids) => paths.askClarification(ids.campaignId, ids.question),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.declarations._index': {
    path: (ids) => paths.declarations(ids.campaignId),
    get: ['buyer', 'admin'],
  },
  'routes/campaigns_.$campaignId_.declarations.$personId': {
    path: (ids) => paths.declaredInterest(ids.campaignId, ids.interestedId),
    get: ['buyer', 'admin'],
    post: ['buyer'],
  },
  'routes/marking_.$campaignId_.declaration': {
    path: (ids) => paths.declaration(ids.campaignId),
    get: ['evaluator'],
    post: ['evaluator'],
  },
  'routes/marking_.$campaignId_.calibration': {
    path: (ids) => paths.calibration(ids.campaignId),
    get: ['evaluator'],
  },
  'routes/marking._index': { path: () => paths.marking, get: ['evaluator'], post: ['evaluator'] },
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
}
