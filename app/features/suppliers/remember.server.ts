import { batches } from '#app/domain/batches.ts'
import type { PlannedSupplier } from '#app/domain/campaign/campaign.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

interface Remembered {
  organisationId: string
  now: string
  newId: () => string
  invited: readonly { id: string; supplier: PlannedSupplier }[]
}

/**
 * Ties the invitations of a launch to the buyer's directory, in the launch's own transaction: by address, else by SIREN;
 * whoever is not in it yet enters it. What the directory says of a supplier is not changed.
 */
export async function rememberInvited(db: Db, { organisationId, now, newId, invited }: Remembered): Promise<void> {
  const fresh = async () =>
    db
      .selectFrom('supplier_entry')
      .select(['id', 'email', 'siren'])
      .where('organisation_id', '=', organisationId)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
  const known = await fresh()
  const emails = new Set(known.map(({ email }) => email))
  const sirens = new Set(known.map(({ siren }) => siren))
  const unknown = invited.filter(
    ({ supplier: { email, siren } }) => !emails.has(email) && (siren === null || !sirens.has(siren)),
  )
  const rows = unknown.map(({ supplier: { name, email, siren, language } }) => ({
    id: newId(),
    organisation_id: organisationId,
    name,
    search: searchText(`${name} ${email} ${siren ?? ''}`),
    email,
    siren,
    vat: null,
    headcount: null,
    language,
    revision: 1,
    created_at: now,
    updated_at: now,
  }))
  for (const batch of batches(rows))
    await db
      .insertInto('supplier_entry')
      .values(batch)
      .onConflict((conflict) => conflict.columns(['organisation_id', 'email']).doNothing())
      .execute()
  const entries = (await fresh()).reverse()
  const byEmail = new Map(entries.map(({ email, id }) => [email, id]))
  const bySiren = new Map(entries.map(({ siren, id }) => [siren, id]))
  const links = invited.flatMap(({ id, supplier: { email, siren } }) => {
    const supplierId = byEmail.get(email) ?? (siren === null ? undefined : bySiren.get(siren))
    return supplierId === undefined ? [] : [{ invitation_id: id, supplier_id: supplierId }]
  })
  for (const batch of batches(links)) await db.insertInto('supplier_entry_invitation').values(batch).execute()
}
