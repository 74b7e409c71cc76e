import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { tableNames } from '#db/dialect.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { endLine, type Header, header, read, rowLine, tableLine } from './format.ts'

type Db = Kysely<Schema>
type Row = Record<string, unknown>

/** What one statement takes: SQLite's bound on values (32,766) and no more text than fits in memory many times over. */
const mostValues = 30_000
const mostCharacters = 2_000_000
const mostRows = 500

/** What a file of backup says of itself; null when it is something else. */
export async function readHeader(file: string): Promise<Header | null> {
  try {
    for await (const line of linesOf(file)) return header.parse(JSON.parse(line))
  } catch (error) {
    if (isMissing(error)) throw error
  }
  return null
}

/** Whether a database holds no row that a restoration would be mixed with. */
export async function isEmpty(db: Db): Promise<boolean> {
  for (const table of await tableNames(db)) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db)
    if (rows.length > 0) return false
  }
  return true
}

/**
 * Puts every row of a backup back into an empty database of the same structure, of either engine, in one transaction:
 * all or, when the file is cut or altered, nothing. Gives how many rows, null when the file is damaged.
 */
export async function restoreRows(db: Db, file: string): Promise<number | null> {
  try {
    return await db.transaction().execute((db) => restoreInto(db, file))
  } catch (error) {
    if (isMissing(error) || !(error instanceof DamagedFile || isUnreadable(error))) throw error
    return null
  }
}

class DamagedFile extends Error {}

async function restoreInto(db: Db, file: string): Promise<number> {
  const tables = new Set(await tableNames(db))
  const hash = createHash('sha256')
  let place: { table: string; columns: string[] } | undefined
  let waiting: Row[] = []
  let characters = 0
  let count = 0
  const write = async () => {
    if (place && waiting.length > 0)
      await db
        .insertInto(place.table as keyof Schema)
        .values(waiting as never)
        .execute()
    waiting = []
    characters = 0
  }
  for await (const line of linesOf(file)) {
    const value: unknown = JSON.parse(line)
    if (Array.isArray(value)) {
      if (!place) throw new DamagedFile()
      const cells = rowLine.parse(value).map(read)
      if (cells.length !== place.columns.length) throw new DamagedFile()
      waiting.push(Object.fromEntries(place.columns.map((column, index) => [column, cells[index]])))
      characters += line.length
      count += 1
      const many = waiting.length >= mostRows || waiting.length * cells.length >= mostValues - cells.length
      if (many || characters > mostCharacters) await write()
    } else {
      await write()
      const end = endLine.safeParse(value)
      if (end.success) {
        if (end.data.rows !== count || end.data.sha256 !== hash.digest('hex')) throw new DamagedFile()
        return count
      }
      const next = tableLine.safeParse(value)
      if (next.success && !tables.has(next.data.table)) throw new DamagedFile()
      if (next.success) place = next.data
      else header.parse(value)
    }
    hash.update(`${line}\n`)
  }
  throw new DamagedFile()
}

/** Lines as they were written: names and texts hold none of JSON's own line ends. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const unzipped = source.pipe(createGunzip())
  source.on('error', (error) => unzipped.destroy(error))
  try {
    yield* createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY })
  } finally {
    source.destroy()
    unzipped.destroy()
  }
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** What a file that is cut, altered or of another kind makes of gunzip, JSON and the schemas. */
const isUnreadable = (error: unknown) =>
  error instanceof SyntaxError ||
  (error instanceof Error && (error.name === 'ZodError' || /^Z_/.test((error as NodeJS.ErrnoException).code ?? '')))
