import { isEmpty, readHeader, restoreRows } from '#app/features/backup/restoring-mutations.server.ts'
import { parseEnv } from '#app/http/env.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { migrateTo, migrateToLatest, migrationsOf } from '#db/migrate.server.ts'
import { migrations } from '#db/migrations/index.ts'

// npm run restore -- FILE: a backup, of either engine, into the empty database of DATABASE_URL; then to the newest structure.
const file = process.argv[2]

async function restore(db: Db, file: string): Promise<string> {
  const header = await readHeader(file)
  if (!header) throw new Error(`${file} is not a backup of this product, or its beginning is damaged.`)
  if (header.migrations.some((name) => !(name in migrations)))
    throw new Error('This backup comes from a newer version: install that version, or a later one.')
  if (!(await isEmpty(db))) throw new Error('The database of DATABASE_URL is not empty: nothing was changed.')
  const had = await migrationsOf(db)
  const last = header.migrations.at(-1) ?? ''
  if (had.length === 0) await migrateTo(db, last)
  const structure = await migrationsOf(db)
  if (structure.join() !== header.migrations.join())
    throw new Error('This database has the tables of another version: give DATABASE_URL one that holds nothing at all.')
  const rows = await restoreRows(db, file)
  if (rows === null) throw new Error(`${file} is cut or altered: no row was restored.`)
  await migrateToLatest(db)
  return `${rows} rows restored from ${header.madeAt}. Check the log with: npm run log:verify`
}

if (!file) {
  console.error('Usage: npm run restore -- FILE')
  process.exit(1)
}
const db = openDatabase(parseEnv(process.env).DATABASE_URL)
try {
  console.log(await restore(db, file))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await db.destroy()
}
