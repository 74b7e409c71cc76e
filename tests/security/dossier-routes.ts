import { paths } from '#app/http/paths.ts'
import type { RouteEntry } from './door.ts'

/** The routes of "Mon dossier NR": the supplier's own, and those of the buyer to whom it was offered. */
export const dossierRoutes: Record<string, RouteEntry> = {
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
