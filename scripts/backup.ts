import { writeBackup } from '#app/features/backup/writing.server.ts'
import { parseEnv } from '#app/http/env.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { migrationsOf } from '#db/migrate.server.ts'

// npm run backup -- FILE: all that the database of DATABASE_URL holds at this moment, while it is used.
const file = process.argv[2]
if (!file) {
  console.error('Usage: npm run backup -- FILE')
  process.exit(1)
}
const db = openDatabase(parseEnv(process.env).DATABASE_URL)
try {
  const migrations = await migrationsOf(db)
  if (migrations.length === 0) throw new Error('This database holds nothing: check DATABASE_URL.')
  const { tables, rows } = await writeBackup(db, { file, now: new Date().toISOString(), migrations })
  console.log(`${rows} rows of ${tables} tables in ${file}. It holds answers and secrets: keep it as you keep those.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await db.destroy()
}
