import type { Kysely, Schema } from '#db/schema.ts'
import { mustConfirm } from './devices.server.ts'
import { verifyPassword } from './password.server.ts'
import { organisationOfSession, personByEmail, sessionOwner } from './queries.server.ts'
import { randomToken, tokenHash } from './tokens.server.ts'

type Db = Kysely<Schema>

export const sessionDays = 14
const sessionMilliseconds = sessionDays * 24 * 3600 * 1000

/** Opens a session and returns its token, which only the browser keeps. */
export async function openSession(
  db: Db,
  session: { personId: string; organisationId: string | null; now: string },
): Promise<string> {
  const token = randomToken()
  const expires = new Date(Date.parse(session.now) + sessionMilliseconds).toISOString()
  await db
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      person_id: session.personId,
      organisation_id: session.organisationId,
      created_at: session.now,
      expires_at: expires,
    })
    .execute()
  return token
}

/** The same, for the organisation of the session that this browser had before, if it was that person's: they go on there. */
export async function openSessionAfter(
  db: Db,
  session: { personId: string; previous: string | null; now: string },
): Promise<{ token: string; organisationId: string | null }> {
  const { personId, previous, now } = session
  const organisationId = previous ? await organisationOfSession(db, { token: previous, personId }) : null
  return { token: await openSession(db, { personId, organisationId, now }), organisationId }
}

export async function closeSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute()
}

export type SignInResult =
  | { ok: true; personId: string; token: string; organisationId: string | null }
  | { ok: false; fault: 'credentials' }
  /** The password is right, and a code sent to that address must confirm it in this browser. */
  | { ok: false; fault: 'new_device'; person: { id: string; email: string; language: 'fr' | 'en' } }

export async function signIn(
  db: Db,
  credentials: { email: string; password: string; browser: string | null; previous?: string | null; now: string },
): Promise<SignInResult> {
  const person = await personByEmail(db, credentials.email)
  if (!(await verifyPassword(person?.password_hash, credentials.password)) || !person)
    return { ok: false, fault: 'credentials' }
  const { id, email, language } = person
  // A session of theirs, expired even, says as much as a confirmed browser: it began here.
  const before = credentials.previous ? await sessionOwner(db, credentials.previous) : null
  if (before?.personId !== id && (await mustConfirm(db, { personId: id, browser: credentials.browser })))
    return { ok: false, fault: 'new_device', person: { id, email, language } }
  const session = { personId: id, previous: credentials.previous ?? null, now: credentials.now }
  return { ok: true, personId: id, ...(await openSessionAfter(db, session)) }
}

/** Acts for another of the person's own organisations; false when the person does not belong to it. */
export async function switchOrganisation(
  db: Db,
  change: { token: string; personId: string; organisationId: string },
): Promise<boolean> {
  const member = await db
    .selectFrom('membership')
    .select('role')
    .where('person_id', '=', change.personId)
    .where('organisation_id', '=', change.organisationId)
    .executeTakeFirst()
  if (!member) return false
  await db
    .updateTable('session')
    .set({ organisation_id: change.organisationId })
    .where('token_hash', '=', tokenHash(change.token))
    .where('person_id', '=', change.personId)
    .execute()
  return true
}

export async function setLanguage(db: Db, change: { personId: string; language: 'fr' | 'en' }): Promise<void> {
  await db.updateTable('person').set({ language: change.language }).where('id', '=', change.personId).execute()
}
