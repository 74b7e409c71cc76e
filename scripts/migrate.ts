import { parseEnv } from '#app/http/env.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'

const db = openDatabase(parseEnv(process.env).DATABASE_URL)
try {
  const done = await migrateToLatest(db)
  console.log(done.length > 0 ? `applied: ${done.join(', ')}` : 'nothing to apply: the database is up to date')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await db.destroy()
}
