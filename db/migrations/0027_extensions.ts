import type { Kysely } from 'kysely'
import { makeAppendOnly, strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('extension')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('invitation_id', 'text', (c) => c.notNull().references('invitation.id'))
      .addColumn('deadline', 'text', (c) => c.notNull())
      .addColumn('previous_deadline', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('granted_at', 'text', (c) => c.notNull()),
  ).execute()
  await db.schema.createIndex('extension_campaign').on('extension').columns(['campaign_id']).execute()
  await db.schema.alterTable('invitation').addColumn('own_deadline', 'text').execute()
  await db.schema.alterTable('campaign').addColumn('closes_at', 'text').execute()
  await makeAppendOnly(db, 'extension')
}
