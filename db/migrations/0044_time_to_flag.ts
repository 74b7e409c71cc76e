import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  for (const column of ['flags_until', 'nothing_to_flag_at', 'early_reason'])
    await db.schema.alterTable('debriefing').addColumn(column, 'text').execute()
  await strict(
    db,
    db.schema
      .createTable('debriefing_recall')
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('promise', 'text', (c) => c.notNull())
      .addColumn('recalled_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('debriefing_recall_pk', ['campaign_id', 'promise']),
  ).execute()
}
