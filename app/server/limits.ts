import type { NextFunction, Request, Response } from 'express'

const formBytes = 1_000_000
/** Files of 20 MB are kept; up to here a larger one is read and dropped, so that a page can say so beside what was typed. */
const uploadBytes = 100 * 1024 * 1024
const uploadPath =
  /^\/(requests\/[^/]+\/(evidence\/[^/]+|offline)|library\/(evidence\/new|pack\/import|import)|suppliers\/import|campaigns\/[^/]+\/tender\/import)$/

/** No address of the product holds a NUL, and PostgreSQL cannot even look one up. */
export function readableAddress(request: Request, response: Response, next: NextFunction) {
  if (!/%00/.test(request.url)) return next()
  response.status(400).type('text/plain').send('Adresse illisible. / Unreadable address.\n')
}

/** Bounds what a request may carry before anything reads it; a body that does not say its size is refused. */
export function limitBodies(request: Request, response: Response, next: NextFunction) {
  if (request.method === 'GET' || request.method === 'HEAD') return next()
  const length = request.headers['content-length']
  const chunked = request.headers['transfer-encoding'] !== undefined
  if (length === undefined && chunked) {
    response.status(411).type('text/plain').send('Taille inconnue. / Length required.\n')
    return
  }
  const limit = uploadPath.test(request.path) ? uploadBytes : formBytes
  if (Number(length ?? 0) <= limit) return next()
  // The page is tiny and the body unread: closing spares the network the rest of it.
  response.set('Connection', 'close')
  response
    .status(413)
    .type('text/plain')
    .send('Envoi trop volumineux : 20 Mo au plus pour un fichier. / Too large: 20 MB at most for a file.\n')
}

/** Receipts and exports may be checked from files; they are small, and read as any form is. */
const verifyPath = '/verify'

const plainForm = /^application\/x-www-form-urlencoded\s*(;|$)/i
const formWithFile = /^multipart\/form-data\s*(;|$)/i

/** Routes read plain forms, and those that take files their own kind: another body is refused here, so that it is no fault of theirs. */
export function onlyForms(request: Request, response: Response, next: NextFunction) {
  const type = request.headers['content-type']
  const empty = type === undefined && Number(request.headers['content-length'] ?? 0) === 0
  const readable =
    uploadPath.test(request.path) || request.path === verifyPath ? [plainForm, formWithFile] : [plainForm]
  if (request.method !== 'POST' || readable.some((kind) => kind.test(type ?? ''))) return next()
  if (empty) {
    // Without a type the body cannot be read as a form; an empty form it is.
    request.headers['content-type'] = 'application/x-www-form-urlencoded'
    return next()
  }
  response.status(415).type('text/plain').send('Formulaire attendu. / A form is expected.\n')
}
