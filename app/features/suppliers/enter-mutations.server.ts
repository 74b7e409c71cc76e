import type { SameBy } from '#app/domain/suppliers/supplier-duplicates.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { entriesAlike } from './alike.server.ts'
import type { EntryForm } from './forms.ts'

type Db = Kysely<Schema>

interface Alike {
  id: string
  name: string
  by: SameBy
}

interface Entered {
  organisationId: string
  entry: EntryForm
  /** Somebody looked at whom it resembles, and says that it is another company. */
  anyway: boolean
  now: string
  newId: () => string
}

/** Enters one supplier typed by hand; one that resembles a known one only when told that it is another. */
export async function enterSupplier(
  db: Db,
  { organisationId, entry, anyway, now, newId }: Entered,
): Promise<{ ok: true; id: string } | { ok: false; fault: 'taken' | 'alike'; alike: Alike[] }> {
  const { name, email, headcount, language } = entry
  const siren = entry.siren || null
  const found = await entriesAlike(db, organisationId, { email, siren, vat: null })
  const alike = found.map(({ other, by }) => ({ id: other.id, name: other.name, by }))
  if (alike[0]?.by === 'email') return { ok: false, fault: 'taken', alike: alike.slice(0, 1) }
  if (alike.length > 0 && !anyway) return { ok: false, fault: 'alike', alike: alike.slice(0, 3) }
  const id = newId()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('supplier_entry')
    .values({
      id,
      organisation_id: organisationId,
      name,
      search: searchText(`${name} ${email} ${siren ?? ''}`),
      email,
      siren,
      vat: null,
      headcount: headcount === undefined ? null : Number(headcount),
      language,
      revision: 1,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'email']).doNothing())
    .executeTakeFirstOrThrow()
  // Somebody entered the same address at this very moment: theirs stands.
  return numInsertedOrUpdatedRows === 1n ? { ok: true, id } : { ok: false, fault: 'taken', alike: [] }
}
