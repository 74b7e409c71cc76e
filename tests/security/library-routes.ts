import { paths } from '#app/http/paths.ts'
import type { RouteEntry } from './route-entry.ts'

/** The lines of the table for what a supplier keeps, and what it offers to buyers. */
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
  'routes/dossier._index': { path: () => paths.dossier, get: ['respondent'] },
  'routes/dossier_.export.$file': { path: () => paths.dossierFile('pdf'), get: ['respondent'] },
  'routes/dossier_.offer': { path: () => paths.newOffer, get: ['respondent'], post: ['respondent'] },
  'routes/dossier_.offers.$offerId': {
    path: (ids) => paths.offer(ids.offerId),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/dossier_.offers.$offerId_.dossier[.]pdf': { path: (ids) => paths.offerPdf(ids.offerId), get: ['respondent'] },
  'routes/dossiers': { path: () => paths.offeredDossiers(), get: ['buyer', 'admin'], post: ['admin'] },
  'routes/dossiers_.$offerId': {
    path: (ids) => paths.offeredDossier(ids.offerId),
    get: ['buyer', 'admin'],
    post: ['buyer'],
  },
  'routes/dossiers_.$offerId_.$criterion': {
    path: (ids) => paths.offeredCriterion(ids.offerId, ids.criterion),
    get: ['buyer', 'admin'],
  },
  'routes/dossiers_.$offerId_.dossier[.]pdf': {
    path: (ids) => paths.offeredPdf(ids.offerId),
    get: ['buyer', 'admin'],
  },
}
