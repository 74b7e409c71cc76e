import { searchText } from '#app/domain/text/search-text.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { EntryForm } from './forms.ts'

type Db = Kysely<Schema>

export interface EntryKey {
  organisationId: string
  supplierId: string
  now: string
}

/** Mends an entry of the directory, if nobody changed it meanwhile; invitations already sent keep what they said. */
export async function saveEntry(
  db: Db,
  key: EntryKey & { entry: EntryForm },
): Promise<{ ok: true } | { ok: false; fault: 'missing' | 'taken' | 'stale' }> {
  const { name, email, siren, headcount, language, revision } = key.entry
  return db.transaction().execute(async (db) => {
    const same = await db
      .selectFrom('supplier_entry')
      .select(['id', 'email'])
      .where('organisation_id', '=', key.organisationId)
      .where((e) => e.or([e('id', '=', key.supplierId), e('email', '=', email)]))
      .execute()
    if (!same.some(({ id }) => id === key.supplierId)) return { ok: false, fault: 'missing' }
    if (same.some((other) => other.id !== key.supplierId)) return { ok: false, fault: 'taken' }
    const { numUpdatedRows } = await db
      .updateTable('supplier_entry')
      .set({
        name,
        email,
        siren: siren || null,
        headcount: headcount === undefined ? null : Number(headcount),
        language,
        search: searchText(`${name} ${email} ${siren}`),
        updated_at: key.now,
        revision: revision + 1,
      })
      .where('id', '=', key.supplierId)
      .where('organisation_id', '=', key.organisationId)
      .where('revision', '=', revision)
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 0n ? { ok: false, fault: 'stale' } : { ok: true }
  })
}

/** Takes an entry out of the directory; campaigns keep their invitations. */
export async function removeEntry(db: Db, key: EntryKey): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('supplier_entry')
    .where('id', '=', key.supplierId)
    .where('organisation_id', '=', key.organisationId)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
