import { organisationsOf } from '#app/features/accounts/queries.server.ts'
import { randomToken } from '#app/features/accounts/tokens.server.ts'
import type { RequestContext } from './context.server.ts'
import { browserCookie, sessionCookie } from './cookies.server.ts'
import { paths } from './paths.ts'
import { seeOther } from './responses.server.ts'
import { localPath, openTypedWork, type TypedWork } from './typed-work.server.ts'

export type CookieHeaders = [string, string][]

/** The name of this browser, and the cookie that gives it one when it had none. */
export function browserOf({ browser, env }: RequestContext): { browser: string; headers: CookieHeaders } {
  if (browser) return { browser, headers: [] }
  const named = randomToken()
  return { browser: named, headers: [['Set-Cookie', browserCookie(env, named)]] }
}

interface SignedIn {
  personId: string
  token: string
  /** Known when the browser's session before this one was theirs too. */
  organisationId: string | null
  to: string | undefined
  typed: string | undefined
}

/**
 * Where a session that was just opened goes on: with typed work that had waited, given back to its own person alone; or
 * where they wanted to go, through the choice of an organisation when they belong to several.
 */
export async function goOnSignedIn(
  { db, env, secret }: RequestContext,
  { personId, token, organisationId, to, typed }: SignedIn,
): Promise<{ answer: Response; resumed: null } | { resumed: TypedWork; headers: CookieHeaders }> {
  const headers: CookieHeaders = [['Set-Cookie', sessionCookie(env, token)]]
  const work = openTypedWork(typed ?? null, secret)
  if (work?.personId === personId) return { resumed: work, headers }
  const place = work ? paths.home : localPath(to ?? null, paths.home)
  const several = organisationId === null && (await organisationsOf(db, personId)).length > 1
  return { answer: seeOther(several ? paths.chooseOrganisation(place) : place, headers), resumed: null }
}
