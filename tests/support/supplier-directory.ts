import { keepImport } from '#app/features/suppliers/import-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { madeAt } from './factories.ts'

interface Owner {
  organisationId: string
  actorId: string
  now?: string
}

/** A file of suppliers that its sender has not decided on: one good line, one bad one, and one that may be there already. */
export async function makeSupplierImport(db: Db, owner: Owner): Promise<string> {
  const lines = [
    ['Nom', 'Adresse', 'SIREN'],
    ['Nouveau', 'contact@nouveau.example', ''],
    ['', 'sans-nom@nouveau.example', '123'],
    ['Aubrac Services', 'services@aubrac.example', ''],
  ]
  const kept = await keepImport(db, {
    now: madeAt,
    ...owner,
    campaignId: null,
    newId: randomId,
    fileName: 'fournisseurs.csv',
    language: 'fr',
    records: lines.map((cells, at) => ({ line: at + 1, cells })),
  })
  if (!kept.ok) throw new Error(kept.fault)
  return kept.id
}

/** An entry of a buyer's directory. */
export async function makeSupplierEntry(db: Db, organisationId: string): Promise<string> {
  const id = randomId()
  await db
    .insertInto('supplier_entry')
    .values({
      id,
      organisation_id: organisationId,
      name: 'Aubrac Cloud',
      search: 'aubrac cloud rse@aubrac.example',
      email: 'rse@aubrac.example',
      siren: null,
      vat: null,
      headcount: null,
      language: 'fr',
      revision: 1,
      created_at: madeAt,
      updated_at: madeAt,
    })
    .execute()
  return id
}

export async function makeSupplierDoors(db: Db, owner: Owner) {
  const supplierId = await makeSupplierEntry(db, owner.organisationId)
  return { supplierId, supplierImport: await makeSupplierImport(db, owner) }
}
