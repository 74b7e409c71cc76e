import { contentHash } from '#app/domain/proofs/canonical.ts'
import type { Db } from '#db/client.server.ts'

/** Sessions and counters move at every knock: they are not what a refusal must leave alone. */
const moving = new Set(['session', 'rate_limit', 'kysely_migration', 'kysely_migration_lock'])

/** A digest of each table, so that two moments can be compared. */
export async function contents(db: Db): Promise<Record<string, string>> {
  const digests: Record<string, string> = {}
  const tables = await db.introspection.getTables()
  for (const { name } of tables.filter((table) => !moving.has(table.name)).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const rows = await db
      .selectFrom(name as 'event')
      .selectAll()
      .execute()
    digests[name] = contentHash(rows.map((row) => JSON.stringify(row)).sort())
  }
  return digests
}
