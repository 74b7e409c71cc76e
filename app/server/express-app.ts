import { randomUUID } from 'node:crypto'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express } from 'express'
import { sql } from 'kysely'
import sirv from 'sirv'
import { instanceSetting } from '#app/features/instance/settings.server.ts'
import { type AppContext, requestContext } from '#app/http/context.server.ts'
import { securityHeaders } from './headers.ts'
import { limitBodies, onlyForms, readableAddress } from './limits.ts'
import type { Log } from './log.ts'
import { checkOrigin, onlyFormMethods } from './origin.ts'
import { routeHandler } from './route-handlers.ts'

/** The whole HTTP application over one context and one build; a test gives its own database and clock. */
export function createExpressApp(app: AppContext, build: ServerBuild, log: Log): Express {
  const server = express()
  server.disable('x-powered-by')
  if (app.env.TRUST_PROXY)
    server.set('trust proxy', /^\d+$/.test(app.env.TRUST_PROXY) ? Number(app.env.TRUST_PROXY) : app.env.TRUST_PROXY)
  server.use(securityHeaders(app.env.BASE_URL))
  server.use(onlyFormMethods)
  server.use(readableAddress)
  server.use(checkOrigin(app.env.BASE_URL))
  server.use(limitBodies)
  server.use(onlyForms)
  server.use('/assets', sirv('build/client/assets', { brotli: true, gzip: true, immutable: true, maxAge: 31_536_000 }))
  server.use(sirv('build/client', { brotli: true, gzip: true, maxAge: 86_400 }))
  server.get('/healthz', async (_request, response) => {
    try {
      await sql`select 1`.execute(app.db)
      const filling = app.env.ETALON_DEMO && (await instanceSetting(app.db, 'demo')) !== 'filled'
      response
        .status(filling ? 503 : 200)
        .type('text/plain')
        .send(filling ? 'filling\n' : 'ok\n')
    } catch {
      response.status(503).type('text/plain').send('database unavailable\n')
    }
  })
  // No page hydrates: the data form of a page would only be a second door to the same rooms.
  server.use((request, response, next) => {
    // Read as the router reads it: Express stops at a thousand parameters.
    const asked = new URL(`http://any${request.originalUrl}`).searchParams
    if (!/\.data\/?$|^\/__manifest$/.test(request.path) && !asked.has('_data')) return next()
    response.status(404).type('text/plain').send('Not found\n')
  })
  server.use(compression())
  server.use((request, response, next) => {
    const requestId = randomUUID()
    const started = performance.now()
    response.locals.requestId = requestId
    response.on('finish', () => {
      const ms = Math.round(performance.now() - started)
      log.info(
        { requestId, method: request.method, path: pathForLog(request.path), status: response.statusCode, ms },
        'request',
      )
    })
    next()
  })
  server.all(
    '*',
    routeHandler({
      build,
      mode: 'production',
      getLoadContext: (request, response) =>
        requestContext(app, {
          cookie: request.headers.cookie,
          acceptLanguage: request.headers['accept-language'],
          clientAddress: request.ip ?? '',
          requestId: String(response.locals.requestId),
        }) as Promise<AppLoadContext>,
    }),
  )
  return server
}

/** Links of invitations, set-up, joining and reminders are secrets: the log keeps their kind, not their token. */
export function pathForLog(path: string): string {
  return path.replace(/^\/(i|setup|join|reminders)\/[^/]+/, '/$1/[token]')
}
