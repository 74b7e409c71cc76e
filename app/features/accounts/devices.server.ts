import type { Kysely, Schema } from '#db/schema.ts'
import { tokenHash } from './tokens.server.ts'

type Db = Kysely<Schema>

/**
 * Whether a right password is not enough: somebody who answers for a supplier, in a browser that has never confirmed
 * it. Drafts and libraries open to them alone (Design §4.3); the operator, who alone reads codes where no mail server
 * is set, is never shut out.
 */
export async function mustConfirm(db: Db, key: { personId: string; browser: string | null }): Promise<boolean> {
  const answers = await db
    .selectFrom('membership')
    .select('role')
    .where('person_id', '=', key.personId)
    .where('role', 'in', ['respondent', 'guest'])
    .executeTakeFirst()
  if (!answers) return false
  if (key.browser === null) return true
  const known = await db
    .selectFrom('known_device')
    .select('created_at')
    .where('person_id', '=', key.personId)
    .where('browser_hash', '=', tokenHash(key.browser))
    .executeTakeFirst()
  return known === undefined
}
