const q = (parameters: Record<string, string | number | undefined>, suppliers: readonly string[] = []) => {
  const pairs = Object.entries(parameters).filter((pair): pair is [string, string | number] => pair[1] !== undefined)
  const all = [...pairs.map(([key, value]) => [key, String(value)]), ...suppliers.map((s) => ['s', s])]
  return all.length ? `?${new URLSearchParams(all)}` : ''
}

interface ComparisonQuery {
  model?: string | undefined
  sort?: string | undefined
  order?: string | undefined
  q?: string | undefined
  page?: number | undefined
  /** Suppliers to draw or show side by side. */
  s?: readonly string[]
}

interface CriterionQuery {
  sort?: string | undefined
  order?: string | undefined
  q?: string | undefined
  page?: number | undefined
  state?: string | undefined
  evidence?: string | undefined
  warning?: string | undefined
}

interface AgendaQuery {
  show?: string | undefined
  q?: string | undefined
  criterion?: string | undefined
  page?: number | undefined
}

/** Every URL of the application. A leaf without imports, so that screens may use it too. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signInCode: '/sign-in/code',
  chooseOrganisation: (to?: string) => `/choose${q({ to })}`,
  signOut: '/sign-out',
  start: '/start',
  language: '/language',
  organisation: '/organisation',
  demo: '/demo',
  help: '/help',
  accessibility: '/accessibility',
  verify: '/verify',
  setup: (token: string) => `/setup/${token}`,
  join: (token: string) => `/join/${token}`,
  people: '/people',
  newPerson: '/people/new',
  person: (id: string) => `/people/${id}`,
  operator: '/operator',
  organisationList: (search?: string, page?: number) => `/operator${q({ q: search || undefined, page })}`,
  newOrganisation: '/operator/new',
  outbox: '/operator/outbox',
  outboxPage: (page: number) => `/operator/outbox${q({ page })}`,
  outboxMail: (id: string) => `/operator/outbox/${id}`,

  suppliers: '/suppliers',
  supplierList: (shown: { q?: string; page?: number; removed?: number } = {}) =>
    `/suppliers${q({ ...shown, q: shown.q || undefined })}`,
  supplier: (id: string, saved = false) => `/suppliers/${id}${saved ? '?saved' : ''}`,
  newSupplier: '/suppliers/new',
  supplierMerge: (id: string) => `/suppliers/${id}/merge`,
  supplierImport: (campaign?: string) => `/suppliers/import${q({ campaign })}`,
  supplierImportPage: (id: string, shown: { show?: string; page?: number } = {}) =>
    `/suppliers/import/${id}${q({ show: shown.show, page: shown.page })}`,
  supplierImportRejected: (id: string) => `/suppliers/import/${id}/rejected.csv`,

  questionnaires: '/questionnaires',
  questionnaire: (id: string, version: string) => `/questionnaires/${id}/${version}`,
  questionnaireCriterion: (id: string, version: string, criterion: string) =>
    `/questionnaires/${id}/${version}/${criterion}`,
  questionnaireDownload: (id: string, version: string) => `/questionnaires/${id}/${version}/download`,

  campaigns: '/campaigns',
  campaignList: (search?: string, page?: number) => `/campaigns${q({ q: search || undefined, page })}`,
  newCampaign: '/campaigns/new',
  campaign: (id: string) => `/campaigns/${id}`,
  campaignBoard: (id: string, shown: { state?: string; q?: string; sort?: string; page?: number } = {}) => {
    const sort = shown.sort === 'name' ? undefined : shown.sort
    return `/campaigns/${id}${q({ state: shown.state || undefined, q: shown.q || undefined, sort, page: shown.page })}`
  },
  campaignBoardCsv: (id: string) => `/campaigns/${id}/suppliers.csv`,
  campaignSettings: (id: string) => `/campaigns/${id}/settings`,
  campaignWeights: (id: string) => `/campaigns/${id}/weights`,
  campaignApart: (id: string) => `/campaigns/${id}/apart`,
  campaignPanel: (id: string) => `/campaigns/${id}/panel`,
  campaignSuppliers: (id: string, shown: { q?: string; page?: number; added?: number; removed?: number } = {}) =>
    `/campaigns/${id}/suppliers${q({ ...shown, q: shown.q || undefined })}`,
  campaignPick: (id: string, shown: { q?: string; page?: number; added?: number; left?: number } = {}) =>
    `/campaigns/${id}/suppliers/pick${q({ ...shown, q: shown.q || undefined })}`,
  annexPdf: (id: string, shown: { lang?: string; weights?: string } = {}) => `/campaigns/${id}/annex.pdf${q(shown)}`,
  annexXlsx: (id: string, shown: { lang?: string; weights?: string } = {}) => `/campaigns/${id}/annex.xlsx${q(shown)}`,
  campaignCopy: (id: string) => `/campaigns/${id}/copy`,
  reEvaluate: (id: string, suppliers: readonly string[] = []) => `/campaigns/${id}/re-evaluate${q({}, suppliers)}`,
  templates: (done?: 'saved' | 'removed') => `/campaigns/templates${done ? `?${done}` : ''}`,
  template: (id: string) => `/campaigns/templates/${id}`,
  campaignReview: (id: string) => `/campaigns/${id}/review`,
  campaignCriterion: (id: string, criterion: string) => `/campaigns/${id}/weights/${criterion}`,
  amendments: (id: string, done?: number) => `/campaigns/${id}/amendments${q({ done })}`,
  newAmendment: (id: string) => `/campaigns/${id}/amendments/new`,
  newExtension: (id: string) => `/campaigns/${id}/extensions/new`,
  equalTreatment: (id: string, page?: number) => `/campaigns/${id}/equal-treatment${q({ page })}`,
  equalTreatmentPdf: (id: string) => `/campaigns/${id}/equal-treatment.pdf`,
  equalTreatmentJson: (id: string) => `/campaigns/${id}/equal-treatment.json`,
  campaignClose: (id: string) => `/campaigns/${id}/close`,
  invitationLink: (id: string, invitation: string, renewed = false) =>
    `/campaigns/${id}/links/${invitation}${renewed ? '?renewed' : ''}`,
  supplierQuestions: (id: string, page?: number) => `/campaigns/${id}/questions${q({ page })}`,
  supplierQuestion: (id: string, question: string) => `/campaigns/${id}/questions/${question}`,
  supplierQuestionsCsv: (id: string) => `/campaigns/${id}/questions.csv`,
  campaignFrozen: (id: string, version?: number) => `/campaigns/${id}/frozen${q({ version })}`,
  comparison: (id: string, { s = [], ...view }: ComparisonQuery = {}) => `/campaigns/${id}/comparison${q(view, s)}`,
  comparisonCriterion: (id: string, criterion: string, view: CriterionQuery = {}) =>
    `/campaigns/${id}/comparison/${criterion}${q({ ...view })}`,
  comparisonCsv: (id: string, lang?: string) => `/campaigns/${id}/comparison.csv${q({ lang })}`,
  comparisonXlsx: (id: string, lang?: string) => `/campaigns/${id}/comparison.xlsx${q({ lang })}`,
  whatIf: (id: string, weights: Record<string, string> = {}, page?: number) => {
    const typed = Object.entries(weights).map(([criterion, weight]) => [`weight.${criterion}`, weight])
    return `/campaigns/${id}/what-if${q({ ...Object.fromEntries(typed), page })}`
  },
  tender: (id: string, view: Pick<CriterionQuery, 'sort' | 'order' | 'q' | 'page'> = {}) =>
    `/campaigns/${id}/tender${q({ ...view })}`,
  tenderRules: (id: string) => `/campaigns/${id}/tender/rules`,
  tenderMarks: (id: string, page?: number) => `/campaigns/${id}/tender/marks${q({ page })}`,
  tenderImport: (id: string) => `/campaigns/${id}/tender/import`,
  tenderCsv: (id: string, lang?: string) => `/campaigns/${id}/tender.csv${q({ lang })}`,
  tenderXlsx: (id: string, lang?: string) => `/campaigns/${id}/tender.xlsx${q({ lang })}`,
  comparisonApart: (id: string, { page, ...view }: Pick<CriterionQuery, 'sort' | 'order' | 'page'> = {}) =>
    `/campaigns/${id}/comparison/apart${q({ ...view, page: page && page > 1 ? page : undefined })}`,
  arithmetic: (id: string, invitation: string, module?: string) =>
    `/campaigns/${id}/arithmetic/${invitation}${q({ module })}`,
  trend: (id: string, invitation: string, past?: string) => `/campaigns/${id}/trend/${invitation}${q({ with: past })}`,
  sideBySide: (id: string, question: string, suppliers: readonly string[] = [], page?: number) =>
    `/campaigns/${id}/side-by-side/${question}${q({ page }, suppliers)}`,
  consensus: (id: string, { show, q: search, criterion, page }: AgendaQuery = {}) =>
    `/campaigns/${id}/consensus${q({ show, q: search || undefined, criterion: criterion || undefined, page })}`,
  consensusQuestion: (id: string, invitation: string, question: string) =>
    `/campaigns/${id}/consensus/${invitation}/${question}`,
  clarifications: (id: string, asked = false) => `/campaigns/${id}/clarifications${asked ? '?asked' : ''}`,
  withdrawClarification: (id: string, clarification: string) =>
    `/campaigns/${id}/clarifications?withdraw=${clarification}`,
  askClarification: (id: string, question: string) => `/campaigns/${id}/clarifications/${question}`,
  declarations: (id: string) => `/campaigns/${id}/declarations`,
  declaredInterest: (id: string, person: string) => `/campaigns/${id}/declarations/${person}`,
  reveal: (id: string, invitation: string, criterion: string) => `/campaigns/${id}/reveal/${invitation}/${criterion}`,
  agreement: (id: string) => `/campaigns/${id}/agreement`,
  notApplicable: (id: string, page?: number) => `/campaigns/${id}/not-applicable${q({ page })}`,
  notApplicableClaim: (id: string, invitation: string, question: string) =>
    `/campaigns/${id}/not-applicable/${invitation}/${question}`,
  assess: (id: string, page?: number) => `/campaigns/${id}/assess${q({ page })}`,
  recordFiles: (id: string) => `/campaigns/${id}/record`,
  comparisonRecord: (id: string, lang?: string) => `/campaigns/${id}/record.pdf${q({ lang })}`,
  comparisonRecordXlsx: (id: string, lang?: string) => `/campaigns/${id}/record.xlsx${q({ lang })}`,
  comparisonRecordJson: (id: string) => `/campaigns/${id}/record.json`,
  report: (id: string, invitation: string) => `/campaigns/${id}/reports/${invitation}`,
  reportComments: (id: string, invitation: string, criterion: string) =>
    `/campaigns/${id}/reports/${invitation}/comments/${criterion}`,
  reportPdf: (id: string, invitation: string, lang?: string) =>
    `/campaigns/${id}/reports/${invitation}.pdf${q({ lang })}`,

  debriefing: (id: string, shown: { page?: number; told?: number } = {}) => `/campaigns/${id}/debriefing${q(shown)}`,
  bridge: (id: string, shown: { saved?: number; page?: number } = {}) => `/campaigns/${id}/bridge${q(shown)}`,
  newBridgeItem: (id: string, from: { question: string; clause?: string }) => `/campaigns/${id}/bridge/new${q(from)}`,
  bridgeItem: (id: string, item: string) => `/campaigns/${id}/bridge/${item}`,
  bridgeDocx: (id: string, lang?: string) => `/campaigns/${id}/bridge.docx${q({ lang })}`,
  bridgeMarkdown: (id: string, lang?: string) => `/campaigns/${id}/bridge.md${q({ lang })}`,
  reportPlan: (id: string, invitation: string) => `/campaigns/${id}/reports/${invitation}/plan`,
  newReportAction: (id: string, invitation: string, from?: string) =>
    `/campaigns/${id}/reports/${invitation}/plan/new${q({ from })}`,
  reportAction: (id: string, invitation: string, action: string) =>
    `/campaigns/${id}/reports/${invitation}/plan/${action}`,
  reportFlags: (id: string, invitation: string) => `/campaigns/${id}/reports/${invitation}/flags`,

  invitation: (token: string) => `/i/${token}`,
  invitationCriterion: (token: string, criterion: string) => `/i/${token}/${criterion}`,
  invitationQuestions: (token: string) => `/i/${token}/questions`,
  claim: (token: string) => `/i/${token}/claim`,
  claimCode: (token: string) => `/i/${token}/code`,
  joinResponse: (token: string) => `/i/${token}/join`,
  reminders: (token: string) => `/reminders/${token}`,
  requests: '/requests',
  request: (invitation: string) => `/requests/${invitation}`,
  requestCriterion: (invitation: string, criterion: string) => `/requests/${invitation}/${criterion}`,
  /** The same, with the questions of whoever opens it and no other. */
  requestMineOf: (invitation: string, criterion: string) => `/requests/${invitation}/${criterion}?mine=1`,
  requestMine: (invitation: string) => `/requests/${invitation}/mine`,
  requestAssign: (invitation: string, criterion: string) => `/requests/${invitation}/assign/${criterion}`,
  requestAutosave: (invitation: string, question: string) => `/requests/${invitation}/autosave/${question}`,
  requestReview: (invitation: string) => `/requests/${invitation}/review`,
  requestPreview: (invitation: string) => `/requests/${invitation}/preview`,
  requestOwner: (invitation: string) => `/requests/${invitation}/owner`,
  requestEvidence: (invitation: string, question: string) => `/requests/${invitation}/evidence/${question}`,
  requestOffline: (invitation: string, shown: { taken?: number } = {}) => `/requests/${invitation}/offline${q(shown)}`,
  requestOfflineFile: (invitation: string) => `/requests/${invitation}/offline-file`,
  requestOfflinePreview: (invitation: string, pending: string) => `/requests/${invitation}/offline/${pending}`,
  requestQuestions: (invitation: string, asked = false) => `/requests/${invitation}/questions${asked ? '?asked' : ''}`,
  requestClarification: (invitation: string, clarification: string) =>
    `/requests/${invitation}/clarifications/${clarification}`,
  clarificationReceipt: (invitation: string, clarification: string) =>
    `/requests/${invitation}/clarifications/${clarification}/receipt.json`,
  requestDecline: (invitation: string) => `/requests/${invitation}/decline`,
  receipt: (invitation: string, sequence: number) => `/requests/${invitation}/receipt/${sequence}`,
  receiptJson: (invitation: string, sequence: number) => `/requests/${invitation}/receipt-file/${sequence}.json`,
  receiptPdf: (invitation: string, sequence: number, lang?: string) =>
    `/requests/${invitation}/receipt-file/${sequence}.pdf${q({ lang })}`,
  responseExport: (invitation: string, sequence: number) => `/requests/${invitation}/export/${sequence}.json`,
  requestReport: (invitation: string, done?: 'flagged' | 'nothing' | 'replied') =>
    `/requests/${invitation}/report${done ? `?${done}` : ''}`,
  requestPlan: (invitation: string) => `/requests/${invitation}/plan`,
  newRequestAction: (invitation: string, from?: string) => `/requests/${invitation}/plan/new${q({ from })}`,
  requestAction: (invitation: string, action: string) => `/requests/${invitation}/plan/${action}`,
  requestReportPdf: (invitation: string, lang?: string) => `/requests/${invitation}/report.pdf${q({ lang })}`,
  requestDisclosure: (invitation: string) => `/requests/${invitation}/launch-rules.json`,
  sharings: (page?: number) => `/sharings${q({ page })}`,
  sharing: (invitation: string) => `/sharings/${invitation}`,
  access: '/access',
  accessPage: (page: number) => `/access${q({ page })}`,
  guest: (access: string) => `/access/guests/${access}`,
  accessClaims: (shown: { page?: number | undefined; opened?: number | undefined } = {}) => `/access/claims${q(shown)}`,
  evidence: (id: string) => `/evidence/${id}`,
  library: '/library',
  libraryCriterion: (criterion: string) => `/library/${criterion}`,
  libraryAnswer: (question: string, from: { suggestion?: string; how?: 'append' | 'replace' } = {}) =>
    `/library/answers/${question}${q(from)}`,
  libraryHistory: (question: string, page?: number) => `/library/answers/${question}/history${q({ page })}`,
  libraryReview: (attested?: number) => `/library/review${q({ attested })}`,
  pack: '/library/pack',
  packFile: (left: { without?: string | undefined; pieces?: string | undefined } = {}) =>
    `/library/pack/file${q({ without: left.without || undefined, pieces: left.pieces || undefined })}`,
  packImport: (shown: { taken?: number } = {}) => `/library/pack/import${q(shown)}`,
  packPreview: (pending: string) => `/library/pack/import/${pending}`,
  oldQuestionnaire: (shown: { suggested?: number; dropped?: number } = {}) => `/library/import${q(shown)}`,
  oldQuestionnairePreview: (pending: string, page?: number) => `/library/import/${pending}${q({ page })}`,
  oldQuestionnaireColumns: (pending: string, sheet?: number) => `/library/import/${pending}/columns${q({ sheet })}`,
  instance: '/instance.json',
  libraryEvidence: (page?: number) => `/library/evidence${q({ page })}`,
  newLibraryEvidence: '/library/evidence/new',
  dossier: '/dossier',
  dossierFile: (extension: 'pdf' | 'xlsx') => `/dossier/export/dossier.${extension}`,
  newOffer: '/dossier/offer',
  offer: (id: string) => `/dossier/offers/${id}`,
  offerPdf: (id: string) => `/dossier/offers/${id}/dossier.pdf`,
  offeredDossiers: (page?: number) => `/dossiers${q({ page })}`,
  offeredDossier: (id: string) => `/dossiers/${id}`,
  offeredCriterion: (id: string, criterion: string) => `/dossiers/${id}/${criterion}`,
  offeredPdf: (id: string) => `/dossiers/${id}/dossier.pdf`,
  libraryPiece: (id: string) => `/library/evidence/${id}`,

  marking: '/marking',
  markingQuestion: (campaign: string, invitation: string, question: string) =>
    `/marking/${campaign}/${invitation}/${question}`,
  markingCriterion: (campaign: string, criterion: string) => `/marking/${campaign}/${criterion}`,
  declaration: (campaign: string) => `/marking/${campaign}/declaration`,
  calibration: (campaign: string) => `/marking/${campaign}/calibration`,
  markingLock: (campaign: string, invitation: string, criterion: string) =>
    `/marking/${campaign}/${invitation}/lock/${criterion}`,
  submittedEvidence: (invitation: string, evidence: string) => `/submitted-evidence/${invitation}/${evidence}`,
} as const
