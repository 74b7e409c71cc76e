import { completedBy } from '#app/domain/suppliers/supplier-merge.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type ImportContent, type ImportedLine, importChoices, importContent } from './content.ts'
import { type KnownEntry, knownEntries, resolver } from './known.server.ts'

type Db = Kysely<Schema>

/** Lines written in one transaction: a bar that moves, and no lock that others would feel. */
const BATCH_LINES = 500
/** Failures in a row after which somebody has to look. */
const MOST_FAULTS = 5

/** The oldest import that is not through, whoever's: the servers do the work, not the requests. */
export async function runningImport(db: Db) {
  return db
    .selectFrom('supplier_import')
    .select([
      'id',
      'organisation_id as organisationId',
      'campaign_id as campaignId',
      'done',
      'total',
      'created_at as createdAt',
    ])
    .where('state', '=', 'running')
    .orderBy('faults')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
}
type Running = NonNullable<Awaited<ReturnType<typeof runningImport>>>

interface Moment {
  now: string
  newId: () => string
}

/**
 * Writes the next lines of an import in one transaction that first moves `done` on: of two servers that take the same
 * batch one finds it moved and writes nothing, and after a crash the batch is done again from where it stood.
 */
export async function advanceImport(db: Db, running: Running, given: Moment): Promise<void> {
  const to = Math.min(running.done + BATCH_LINES, running.total)
  await db.transaction().execute(async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('supplier_import')
      .set({ done: to, faults: 0 })
      .where('id', '=', running.id)
      .where('state', '=', 'running')
      .where('done', '=', running.done)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return
    const row = await db
      .selectFrom('supplier_import')
      .select(['content', 'choices', 'language'])
      .where('id', '=', running.id)
      .executeTakeFirstOrThrow()
    const { accepted } = importContent.parse(JSON.parse(row.content))
    const entries = await knownEntries(db, running.organisationId)
    const known = resolver(entries, running.createdAt, importChoices.parse(JSON.parse(row.choices)))
    for (const line of accepted.slice(0, running.done)) {
      const entry = known.target(line)
      if (entry) known.enter(line, entry)
    }
    let merged = 0
    const fresh: (KnownEntry & { language: 'fr' | 'en' })[] = []
    for (const line of accepted.slice(running.done, to)) {
      const entry = known.target(line)
      const written = entry ?? { ...newEntry(line, given), language: line.language ?? row.language }
      if (entry) {
        merged += 1
        await complete(db, entry, line, given.now)
      } else fresh.push(written as (typeof fresh)[number])
      known.enter(line, written)
    }
    await insertEntries(db, running.organisationId, fresh, given.now)
    await db
      .updateTable('supplier_import')
      .set((e) => ({ added: e('added', '+', fresh.length), merged: e('merged', '+', merged) }))
      .where('id', '=', running.id)
      .execute()
  })
}

function newEntry({ name, email, siren, vat, headcount }: ImportedLine, { now, newId }: Moment): KnownEntry {
  return { id: newId(), name, email, siren, vat, headcount, createdAt: now }
}

async function insertEntries(
  db: Db,
  organisationId: string,
  entries: readonly (KnownEntry & { language: 'fr' | 'en' })[],
  now: string,
): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ createdAt: _, ...entry }) => ({
    ...entry,
    organisation_id: organisationId,
    search: searchText(`${entry.name} ${entry.email} ${entry.siren ?? ''}`),
    revision: 1,
    created_at: now,
    updated_at: now,
  }))
  // Somebody may enter the same address at this very moment: theirs stands.
  await db
    .insertInto('supplier_entry')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'email']).doNothing())
    .execute()
}

/** Lines of this batch that a later line completes are not in the database yet: they change where they wait. */
async function complete(db: Db, entry: KnownEntry, line: ImportedLine, now: string): Promise<void> {
  const full = completedBy(entry, line)
  if (!full) return
  Object.assign(entry, full)
  await db
    .updateTable('supplier_entry')
    .set((e) => ({
      ...full,
      search: searchText(`${entry.name} ${entry.email} ${full.siren ?? ''}`),
      updated_at: now,
      revision: e('revision', '+', 1),
    }))
    .where('id', '=', entry.id)
    .execute()
}

/** The entries that the lines of an import became, each once: what a draft's list takes. */
export async function importedSuppliers(db: Db, running: Pick<Running, 'id' | 'organisationId' | 'createdAt'>) {
  const row = await db
    .selectFrom('supplier_import')
    .select(['content', 'choices'])
    .where('id', '=', running.id)
    .executeTakeFirstOrThrow()
  const { accepted }: ImportContent = importContent.parse(JSON.parse(row.content))
  const known = resolver(
    await knownEntries(db, running.organisationId),
    running.createdAt,
    importChoices.parse(JSON.parse(row.choices)),
  )
  const ids = new Set<string>()
  for (const line of accepted) {
    const entry = known.target(line)
    if (!entry) continue
    known.enter(line, entry)
    ids.add(entry.id)
  }
  return [...ids]
}

/** Marks an import as through, with how many suppliers its draft took. */
export async function endImport(db: Db, importId: string, invited: number): Promise<void> {
  await db
    .updateTable('supplier_import')
    .set({ state: 'done', invited })
    .where('id', '=', importId)
    .where('state', '=', 'running')
    .execute()
}

/** Counts a failure; after several in a row the import stops and its page says so. */
export async function noteFailure(db: Db, importId: string): Promise<void> {
  await db
    .updateTable('supplier_import')
    .set((e) => ({ faults: e('faults', '+', 1) }))
    .where('id', '=', importId)
    .execute()
  await db
    .updateTable('supplier_import')
    .set({ state: 'failed' })
    .where('id', '=', importId)
    .where('state', '=', 'running')
    .where('faults', '>=', MOST_FAULTS)
    .execute()
}
