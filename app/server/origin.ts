import type { NextFunction, Request, Response } from 'express'

const safeMethods = new Set(['GET', 'HEAD'])

/** Pages are read and forms are posted: no other method reaches a route. */
export function onlyFormMethods(request: Request, response: Response, next: NextFunction) {
  if (safeMethods.has(request.method) || request.method === 'POST') return next()
  response.status(405).set('Allow', 'GET, HEAD, POST').type('text/plain').send('Method not allowed\n')
}

/**
 * Refuses a mutation that another site sent. Remix's own check skips resource routes, so this one stands before it:
 * `Sec-Fetch-Site` must be `same-origin` when present, else `Origin` must equal BASE_URL; neither → 403.
 */
export function checkOrigin(baseUrl: string) {
  const expected = new URL(baseUrl).origin
  return (request: Request, response: Response, next: NextFunction) => {
    delete request.headers['x-forwarded-host']
    if (safeMethods.has(request.method)) return next()
    const site = request.headers['sec-fetch-site']
    const allowed = site === undefined ? request.headers.origin === expected : site === 'same-origin'
    if (allowed) {
      // Remix's own check, now needless, compares with the host that a proxy passes on, and would take it for another site.
      delete request.headers.origin
      return next()
    }
    response
      .status(403)
      .type('text/plain')
      .send('Envoi refusé : il ne vient pas de ce site. / Submission refused: it does not come from this site.\n')
  }
}
