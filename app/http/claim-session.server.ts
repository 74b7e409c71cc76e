import { rememberDevice } from '#app/features/accounts/code-mutations.server.ts'
import { openSession, switchOrganisation } from '#app/features/accounts/mutations.server.ts'
import type { RequestContext } from './context.server.ts'
import { sessionCookie } from './cookies.server.ts'
import { browserOf, type CookieHeaders } from './signed-in.server.ts'

/**
 * The session that a claimer goes on with: their own, now acting for that organisation, or a new one. The browser in
 * which they claimed is known to be theirs from then on.
 */
export async function claimSession(
  context: RequestContext,
  claimer: { personId: string; organisationId: string | null },
): Promise<CookieHeaders> {
  const { db, env, actor, sessionToken } = context
  const { personId, organisationId } = claimer
  const now = context.now()
  if (organisationId && sessionToken && actor?.id === personId) {
    await switchOrganisation(db, { personId, organisationId, token: sessionToken })
    return []
  }
  const { browser, headers } = browserOf(context)
  await rememberDevice(db, { personId, browser, now })
  return [...headers, ['Set-Cookie', sessionCookie(env, await openSession(db, { personId, organisationId, now }))]]
}
