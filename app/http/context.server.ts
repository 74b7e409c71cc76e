import { randomUUID } from 'node:crypto'
import { type Actor, actorOfSession } from '#app/features/accounts/queries.server.ts'
import { chooseLanguage, type Dictionary, dictionary } from '#app/i18n/dictionary.ts'
import { type Formats, formats, type Language } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { cookieNames, readCookies } from './cookies.server.ts'
import type { Env } from './env.server.ts'

/** What the process offers to every request; made once at boot, or by a test with its own database and clock. */
export interface AppContext {
  db: Db
  env: Env
  /** The key for derived tokens and seals: SESSION_SECRET, or one made at first start and kept in the database. */
  secret: string
  now: () => string
  newId: () => string
}

/** What one request knows; routes read it and pass on its parts. */
export interface RequestContext extends AppContext {
  requestId: string
  clientAddress: string
  sessionToken: string | null
  /** The random name of this browser, once a code was asked for in it. */
  browser: string | null
  actor: Actor | null
  lang: Language
  t: Dictionary
  f: Formats
}

export const systemClock = () => new Date().toISOString()
export const randomId = () => randomUUID()

export async function requestContext(
  app: AppContext,
  request: { cookie?: string; acceptLanguage?: string; clientAddress: string; requestId: string },
): Promise<RequestContext> {
  const cookies = readCookies(request.cookie)
  const sessionToken = cookies[cookieNames(app.env).session] ?? null
  const actor = sessionToken ? await actorOfSession(app.db, sessionToken, app.now()) : null
  const lang = chooseLanguage(cookies[cookieNames(app.env).language] ?? actor?.language, request.acceptLanguage)
  return {
    ...app,
    requestId: request.requestId,
    clientAddress: request.clientAddress,
    sessionToken,
    browser: cookies[cookieNames(app.env).browser] ?? null,
    actor,
    lang,
    t: dictionary(lang),
    f: formats(lang),
  }
}
