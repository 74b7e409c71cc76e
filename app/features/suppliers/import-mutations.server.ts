import { tidyFileName } from '#app/domain/answers/evidence-file.ts'
import { readSuppliers, type TableRecord } from '#app/domain/suppliers/supplier-file.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type ImportChoices, type ImportContent, importChoices } from './content.ts'

type Db = Kysely<Schema>

export interface ImportKey {
  importId: string
  organisationId: string
  actorId: string
  now: string
}

/** A decision may wait over a weekend and some days; then the file is forgotten. */
const KEPT_DAYS = 7
/** More lines than this in one file are several directories, or a mistake. */
export const MOST_LINES = 20_000

interface Kept {
  organisationId: string
  actorId: string
  campaignId: string | null
  now: string
  newId: () => string
  fileName: string
  language: 'fr' | 'en'
  records: readonly TableRecord[]
}

/** Keeps what a file holds until somebody decides: no supplier is written here. */
export async function keepImport(
  db: Db,
  given: Kept,
): Promise<{ ok: true; id: string } | { ok: false; fault: 'file_nothing' | 'file_lines' }> {
  const content: ImportContent = shortened(readSuppliers(given.records))
  const lines = content.accepted.length + content.rejected.length
  if (lines === 0) return { ok: false, fault: 'file_nothing' }
  if (lines > MOST_LINES) return { ok: false, fault: 'file_lines' }
  const id = given.newId()
  await db.transaction().execute(async (db) => {
    await db
      .deleteFrom('supplier_import')
      .where('expires_at', '<=', given.now)
      .where('state', '!=', 'running')
      .execute()
    await db
      .insertInto('supplier_import')
      .values({
        id,
        organisation_id: given.organisationId,
        created_by: given.actorId,
        campaign_id: given.campaignId,
        file_name: tidyFileName(given.fileName).slice(0, 200),
        language: given.language,
        state: 'preview',
        content: JSON.stringify(content),
        choices: '{}',
        total: content.accepted.length,
        done: 0,
        added: 0,
        merged: 0,
        invited: 0,
        faults: 0,
        created_at: given.now,
        expires_at: new Date(Date.parse(given.now) + KEPT_DAYS * 86_400_000).toISOString(),
      })
      .execute()
  })
  return { ok: true, id }
}

/** A cell may be as long as a file: to mend it, its beginning is enough. */
function shortened({ accepted, rejected, heading }: ReturnType<typeof readSuppliers>): ImportContent {
  const short = (cells: readonly string[]) => cells.slice(0, 50).map((cell) => cell.slice(0, 1000))
  return {
    accepted,
    rejected: rejected.map(({ line, faults, cells }) => ({ line, faults, cells: short(cells) })),
    heading: short(heading),
  }
}

const own = (db: Db, key: ImportKey) =>
  db
    .updateTable('supplier_import')
    .where('id', '=', key.importId)
    .where('organisation_id', '=', key.organisationId)
    .where('created_by', '=', key.actorId)

/**
 * Notes what was chosen for the lines of one page, and with `confirm` starts the writing; null when there is nothing to
 * decide any more: confirming twice is confirming once.
 */
export async function decideImport(
  db: Db,
  key: ImportKey & { chosen: ImportChoices; confirm: boolean },
): Promise<'kept' | 'started' | null> {
  return db.transaction().execute(async (db) => {
    const row = await db
      .selectFrom('supplier_import')
      .select('choices')
      .where('id', '=', key.importId)
      .where('organisation_id', '=', key.organisationId)
      .executeTakeFirst()
    if (!row) return null
    const choices = { ...importChoices.parse(JSON.parse(row.choices)), ...key.chosen }
    const { numUpdatedRows } = await own(db, key)
      .where('state', '=', 'preview')
      .where('choices', '=', row.choices)
      .set({ choices: JSON.stringify(choices), ...(key.confirm ? { state: 'running' as const } : {}) })
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return null
    return key.confirm ? 'started' : 'kept'
  })
}

/** Tries again what stopped after several failures: lines already written stay written. */
export async function resumeImport(db: Db, key: ImportKey): Promise<void> {
  await own(db, key).where('state', '=', 'failed').set({ state: 'running', faults: 0 }).execute()
}

/** Forgets a file that nobody confirmed. */
export async function dropImport(db: Db, key: ImportKey): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('supplier_import')
    .where('id', '=', key.importId)
    .where('organisation_id', '=', key.organisationId)
    .where('created_by', '=', key.actorId)
    .where('state', '=', 'preview')
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
