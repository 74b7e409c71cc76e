import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('launch_version').addColumn('notes_key', 'text').execute()
  await strict(
    db,
    db.schema
      .createTable('debriefing')
      .addColumn('invitation_id', 'text', (c) => c.primaryKey().references('invitation.id'))
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('report', 'text', (c) => c.notNull())
      .addColumn('previewed_at', 'text', (c) => c.notNull())
      .addColumn('previewed_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('published_at', 'text')
      .addColumn('published_by', 'text', (c) => c.references('person.id'))
      .addColumn('reply', 'text')
      .addColumn('replied_at', 'text')
      .addColumn('replied_by', 'text', (c) => c.references('person.id')),
  ).execute()
  await db.schema.createIndex('debriefing_campaign').on('debriefing').columns(['campaign_id']).execute()
  await strict(
    db,
    db.schema
      .createTable('debriefing_flag')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('invitation_id', 'text', (c) => c.notNull().references('debriefing.invitation_id'))
      .addColumn('question_id', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('flagged_at', 'text', (c) => c.notNull())
      .addColumn('flagged_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('outcome', 'text')
      .addColumn('answer', 'text')
      .addColumn('answered_at', 'text')
      .addColumn('answered_by', 'text', (c) => c.references('person.id')),
  ).execute()
  await db.schema.createIndex('debriefing_flag_invitation').on('debriefing_flag').columns(['invitation_id']).execute()
}
