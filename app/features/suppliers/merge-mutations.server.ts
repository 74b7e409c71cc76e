import { completedBy } from '#app/domain/suppliers/supplier-merge.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { EntryKey } from './entry-mutations.server.ts'

type Db = Kysely<Schema>

/**
 * Makes one entry of two: the first keeps its name and address, takes from the other what it lacks, and the invitations of
 * both; the other leaves the directory. Nothing that a campaign holds changes.
 */
export async function mergeEntries(
  db: Db,
  key: EntryKey & { otherId: string; revision: number },
): Promise<{ ok: true } | { ok: false; fault: 'missing' | 'other' | 'stale' }> {
  const { organisationId, supplierId, otherId, now } = key
  if (otherId === supplierId) return { ok: false, fault: 'other' }
  return db.transaction().execute(async (db) => {
    const rows = await db
      .selectFrom('supplier_entry')
      .select(['id', 'name', 'email', 'siren', 'vat', 'headcount', 'revision'])
      .where('organisation_id', '=', organisationId)
      .where('id', 'in', [supplierId, otherId])
      // Both are held in one order whichever is kept, so that two merges cannot wait for each other.
      .orderBy('id')
      .execute()
    const kept = rows.find(({ id }) => id === supplierId)
    const other = rows.find(({ id }) => id === otherId)
    if (!kept || !other) return { ok: false, fault: kept ? 'other' : 'missing' }
    for (const row of rows) {
      const { numUpdatedRows } = await db
        .updateTable('supplier_entry')
        .set({ revision: row.revision + 1 })
        .where('id', '=', row.id)
        .where('organisation_id', '=', organisationId)
        .where('revision', '=', row.id === supplierId ? key.revision : row.revision)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 0n) return { ok: false, fault: 'stale' }
    }
    const full = completedBy(kept, other) ?? { siren: kept.siren, vat: kept.vat, headcount: kept.headcount }
    const search = searchText(`${kept.name} ${kept.email} ${full.siren ?? ''}`)
    await db
      .updateTable('supplier_entry')
      .set({ ...full, search, updated_at: now })
      .where('id', '=', supplierId)
      .where('organisation_id', '=', organisationId)
      .execute()
    await db
      .updateTable('supplier_entry_invitation')
      .set({ supplier_id: supplierId })
      .where('supplier_id', '=', otherId)
      .execute()
    await db
      .deleteFrom('supplier_entry')
      .where('id', '=', otherId)
      .where('organisation_id', '=', organisationId)
      .execute()
    return { ok: true }
  })
}
