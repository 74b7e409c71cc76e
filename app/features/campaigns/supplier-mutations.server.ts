import {
  type BadLine,
  readSupplier,
  readSupplierLines,
  type SupplierFault,
  type TypedSupplier,
} from '#app/domain/campaign/supplier-list.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { changeDraft, type DraftChange } from './mutations.server.ts'
import { buyerOf, type DraftKey } from './queries.server.ts'

type Db = Kysely<Schema>

interface RefusedSupplier {
  reason: 'faults'
  faults: SupplierFault[]
}

export async function addSupplier(
  db: Db,
  given: DraftKey & { typed: TypedSupplier },
): Promise<DraftChange<RefusedSupplier>> {
  const buyer = await buyerOf(db, given.organisationId)
  return changeDraft<RefusedSupplier>(db, given, (draft) => {
    const read = readSupplier(given.typed, draft.suppliers, buyer)
    if (!read.ok) return { reason: 'faults', faults: read.faults }
    return { draft: { ...draft, suppliers: [...draft.suppliers, read.supplier] } }
  })
}

export type PasteOutcome =
  | { ok: true; added: number; bad: BadLine[] }
  | { ok: false; reason: 'missing' | 'launched' | 'nothing' }

/** Adds every good line of a paste and gives back the bad ones; a paste without one line is refused. */
export async function pasteSuppliers(
  db: Db,
  given: DraftKey & { lines: string; language: string },
): Promise<PasteOutcome> {
  if (given.lines.trim() === '') return { ok: false, reason: 'nothing' }
  const buyer = await buyerOf(db, given.organisationId)
  let read: ReturnType<typeof readSupplierLines> = { added: [], bad: [] }
  const changed = await changeDraft<{ reason: 'nothing' }>(db, given, (draft) => {
    read = readSupplierLines(given.lines, draft.suppliers, buyer, given.language)
    if (read.added.length === 0) return { reason: 'nothing' }
    return { draft: { ...draft, suppliers: [...draft.suppliers, ...read.added] } }
  })
  if (changed.ok) return { ok: true, added: read.added.length, bad: read.bad }
  return changed.reason === 'nothing' && read.bad.length > 0 ? { ok: true, added: 0, bad: read.bad } : changed
}

/** Takes a supplier off the list, by its address; taking off one who is not there changes nothing and is no fault. */
export function removeSupplier(
  db: Db,
  given: DraftKey & { email: string },
): Promise<DraftChange<{ reason: 'absent' }>> {
  return changeDraft<{ reason: 'absent' }>(db, given, (draft) => {
    const suppliers = draft.suppliers.filter(({ email }) => email !== given.email)
    return suppliers.length < draft.suppliers.length ? { draft: { ...draft, suppliers } } : { reason: 'absent' }
  })
}
