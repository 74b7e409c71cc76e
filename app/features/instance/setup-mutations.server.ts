import { timingSafeEqual } from 'node:crypto'
import { hashPassword } from '#app/features/accounts/password.server.ts'
import { derivedToken, tokenHash } from '#app/features/accounts/tokens.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** The link that makes the first operator; every process of an instance derives the same one. */
export function setupToken(secret: string): string {
  return derivedToken(secret, 'setup')
}

/** Whether the instance still waits for its operator. */
export async function awaitsOperator(db: Db): Promise<boolean> {
  const person = await db.selectFrom('person').select('id').limit(1).executeTakeFirst()
  return person === undefined
}

export async function isSetupLink(db: Db, given: { token: string; secret: string }): Promise<boolean> {
  const [typed, right] = [given.token, setupToken(given.secret)].map((token) => Buffer.from(tokenHash(token)))
  return timingSafeEqual(typed as Buffer, right as Buffer) && (await awaitsOperator(db))
}

/** Makes the operator once: of two posts at once, the second finds the mark already set. */
export async function createOperator(
  db: Db,
  given: { name: string; email: string; password: string; language: 'fr' | 'en'; now: string; newId: () => string },
): Promise<{ ok: true; personId: string } | { ok: false }> {
  const id = given.newId()
  const passwordHash = await hashPassword(given.password)
  return db.transaction().execute(async (db) => {
    if (!(await awaitsOperator(db))) return { ok: false }
    const mark = await db
      .insertInto('instance_setting')
      .values({ key: 'operator', value: id })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key')
      .executeTakeFirst()
    if (!mark) return { ok: false }
    await db
      .insertInto('person')
      .values({
        id,
        email: given.email,
        name: given.name,
        password_hash: passwordHash,
        language: given.language,
        is_operator: 1,
        created_at: given.now,
      })
      .execute()
    return { ok: true, personId: id }
  })
}
