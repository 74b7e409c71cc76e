import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { inSnapshot, rowsOf, tableNames } from '#db/dialect.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { BACKUP_FORMAT, type Header, written } from './format.ts'

type Db = Kysely<Schema>

/** Rows held at once: pieces of evidence are the largest, a quarter of a megabyte each. */
const few = 20

export interface Written {
  tables: number
  rows: number
}

/** Writes everything that the database holds at one moment, while it is used: a file that is there is whole. */
export async function writeBackup(
  db: Db,
  given: { file: string; now: string; migrations: string[] },
): Promise<Written> {
  const { file, now, migrations } = given
  const unfinished = `${file}.unfinished`
  const count: Written = { tables: 0, rows: 0 }
  try {
    await inSnapshot(db, (db) =>
      pipeline(
        Readable.from(lines(db, { format: BACKUP_FORMAT, madeAt: now, migrations }, count)),
        createGzip(),
        // Secrets and answers are in it: for its owner alone.
        createWriteStream(unfinished, { mode: 0o600 }),
      ),
    )
    await rename(unfinished, file)
    return count
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function* lines(db: Db, header: Header, count: Written): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    return text
  }
  yield line(header)
  for (const table of await tableNames(db)) {
    count.tables += 1
    let columns: string[] | undefined
    for await (const rows of rowsOf(db, table, few)) {
      if (!columns) {
        columns = Object.keys(rows[0] ?? {})
        yield line({ table, columns })
      }
      const named = columns
      count.rows += rows.length
      yield rows.map((row) => line(named.map((column) => written(row[column])))).join('')
    }
  }
  yield line({ rows: count.rows, sha256: hash.copy().digest('hex') })
}
