import { randomInt } from 'node:crypto'
import { codeDigits, codeExpiry, codeText, codeTries, codeTyped } from '#app/domain/accounts/one-time-code.ts'
import { enqueueMail } from '#app/features/mail/enqueue.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type CodePurpose, codeMail } from './code-mail.server.ts'
import { derivedToken, tokenHash } from './tokens.server.ts'

type Db = Kysely<Schema>

export interface CodeAsked {
  purpose: CodePurpose
  /** The invitation to claim, the person who signs in, or the address that starts without an invitation. */
  subjectId: string
  to: string
  language: 'fr' | 'en'
  /** The browser's own token: the code serves nowhere else. */
  browser: string
  secret: string
  baseUrl: string
  now: string
  newId: () => string
}

const hashOf = (secret: string, id: string, code: string) => derivedToken(secret, 'code', id, code)

/**
 * Sends a code and returns the name of the challenge, which is no secret. The code itself is in the mail alone; a later
 * one takes the place of those that this browser had, and of no other browser's, so that nobody voids another's code.
 */
export async function sendCode(db: Db, asked: CodeAsked): Promise<string> {
  const { purpose, subjectId, secret, now } = asked
  const id = asked.newId()
  const text = codeText(randomInt(10 ** codeDigits))
  const browser_hash = tokenHash(asked.browser)
  await db.transaction().execute(async (db) => {
    await db
      .updateTable('one_time_code')
      .set({ used_at: now })
      .where('purpose', '=', purpose)
      .where('subject_id', '=', subjectId)
      .where('browser_hash', '=', browser_hash)
      .where('used_at', 'is', null)
      .execute()
    await db
      .insertInto('one_time_code')
      .values({
        id,
        purpose,
        subject_id: subjectId,
        browser_hash,
        code_hash: hashOf(secret, id, codeTyped(text) ?? ''),
        tries: 0,
        created_at: now,
        expires_at: codeExpiry(now),
        used_at: null,
      })
      .execute()
    await enqueueMail(db, codeMail({ ...asked, id: asked.newId(), code: text }), { baseUrl: asked.baseUrl, now })
  })
  return id
}

export interface CodeTry {
  purpose: CodePurpose
  challenge: string
  code: string
  browser: string | null
  secret: string
  now: string
}

/**
 * Takes a code: whose it was, or null when it is wrong, expired, used, tried five times already or another browser's,
 * which all answer the same. Every try counts before it is compared; of two right ones at once a single one serves.
 */
export async function takeCode(db: Db, given: CodeTry): Promise<string | null> {
  const { challenge, now, secret } = given
  const code = codeTyped(given.code)
  if (code === null || given.browser === null) return null
  const tried = await db
    .updateTable('one_time_code')
    .set((e) => ({ tries: e('tries', '+', 1) }))
    .where('id', '=', challenge)
    .where('purpose', '=', given.purpose)
    .where('browser_hash', '=', tokenHash(given.browser))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('tries', '<', codeTries)
    .returning(['code_hash', 'subject_id'])
    .executeTakeFirst()
  if (tried?.code_hash !== hashOf(secret, challenge, code)) return null
  const taken = await db
    .updateTable('one_time_code')
    .set({ used_at: now })
    .where('id', '=', challenge)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n ? tried.subject_id : null
}

/** From now on this browser is one in which the person has confirmed who they are. */
export async function rememberDevice(
  db: Db,
  device: { personId: string; browser: string | null; now: string },
): Promise<void> {
  if (device.browser === null) return
  await db
    .insertInto('known_device')
    .values({ person_id: device.personId, browser_hash: tokenHash(device.browser), created_at: device.now })
    .onConflict((conflict) => conflict.columns(['person_id', 'browser_hash']).doNothing())
    .execute()
}
