import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('tender_table')
      .addColumn('campaign_id', 'text', (c) => c.primaryKey().references('campaign.id'))
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('updated_at', 'text', (c) => c.notNull()),
  ).execute()
}
