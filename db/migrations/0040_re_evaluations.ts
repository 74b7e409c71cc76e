import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('re_evaluation')
      .addColumn('campaign_id', 'text', (c) => c.primaryKey().references('campaign.id'))
      .addColumn('past_campaign_id', 'text', (c) => c.notNull().references('campaign.id')),
  ).execute()
  await db.schema.createIndex('re_evaluation_past').on('re_evaluation').columns(['past_campaign_id']).execute()
}
