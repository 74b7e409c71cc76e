import { paths } from '#app/http/paths.ts'
import type { RouteEntry } from './door.ts'

/** The routes of a supplier's library: its own respondents', whatever the request. */
export const libraryRoutes: Record<string, RouteEntry> = {
  'routes/library._index': { path: () => paths.library, get: ['respondent'] },
  'routes/library_.$criterion': { path: () => paths.libraryCriterion('GOV'), get: ['respondent'] },
  'routes/library_.answers.$question': {
    path: () => paths.libraryAnswer('GOV-1'),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/library_.answers_.$question.history': { path: () => paths.libraryHistory('GOV-1'), get: ['respondent'] },
  'routes/library_.review': { path: () => paths.libraryReview(), get: ['respondent'], post: ['respondent'] },
  'routes/library_.evidence': { path: () => paths.libraryEvidence(), get: ['respondent'] },
  'routes/library_.evidence_.new': {
    path: () => paths.newLibraryEvidence,
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/library_.evidence_.$evidenceId': {
    path: (ids) => paths.libraryPiece(ids.evidenceId),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/library_.pack': { path: () => paths.pack, get: ['respondent'], post: ['respondent'] },
  'routes/library_.pack_.file': { path: () => paths.packFile(), get: ['respondent'] },
  'routes/library_.pack_.import': { path: () => paths.packImport(), get: ['respondent'], post: ['respondent'] },
  'routes/library_.pack_.import_.$pendingId': {
    path: (ids) => paths.packPreview(ids.pendingPack),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/library_.import': { path: () => paths.oldQuestionnaire(), get: ['respondent'], post: ['respondent'] },
  'routes/library_.import_.$pendingId': {
    path: (ids) => paths.oldQuestionnairePreview(ids.pendingOld),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/library_.import_.$pendingId_.columns': {
    path: (ids) => paths.oldQuestionnaireColumns(ids.pendingOld),
    get: ['respondent'],
    post: ['respondent'],
  },
}
