import type { PlannedSupplier } from '#app/domain/campaign/campaign.ts'
import { readSupplier } from '#app/domain/campaign/supplier-list.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { changeDraft } from './mutations.server.ts'
import { buyerOf, type DraftKey, draftOfBuyer } from './queries.server.ts'

type Db = Kysely<Schema>

export type InviteOutcome =
  | { ok: true; added: number; left: number }
  | { ok: false; reason: 'missing' | 'launched' | 'nothing' }

/**
 * Adds entries of the buyer's directory to a draft's list, in their order. Those that the list already holds, the buyer
 * itself and what goes beyond the most that a campaign takes are left out and counted, as when they are typed.
 */
export async function inviteEntries(
  db: Db,
  given: DraftKey & { entryIds: ReadonlySet<string> },
): Promise<InviteOutcome> {
  const current = await draftOfBuyer(db, given)
  if (!current) return { ok: false, reason: 'missing' }
  if (current.status !== 'draft') return { ok: false, reason: 'launched' }
  if (given.entryIds.size === 0) return { ok: false, reason: 'nothing' }
  const rows = await db
    .selectFrom('supplier_entry')
    .select(['id', 'name', 'email', 'siren', 'language'])
    .where('organisation_id', '=', given.organisationId)
    .orderBy('search')
    .orderBy('id')
    .execute()
  const wanted = rows.filter(({ id }) => given.entryIds.has(id))
  const buyer = await buyerOf(db, given.organisationId)
  let added = 0
  const changed = await changeDraft<{ reason: 'nothing' }>(db, given, (draft) => {
    const suppliers: PlannedSupplier[] = [...draft.suppliers]
    for (const { name, email, siren, language } of wanted) {
      const read = readSupplier({ name, email, siren: siren ?? '', language }, suppliers, buyer)
      if (read.ok) suppliers.push(read.supplier)
    }
    added = suppliers.length - draft.suppliers.length
    return added === 0 ? { reason: 'nothing' } : { draft: { ...draft, suppliers } }
  })
  if (changed.ok) return { ok: true, added, left: wanted.length - added }
  return changed.reason === 'nothing' ? { ok: true, added: 0, left: wanted.length } : changed
}
