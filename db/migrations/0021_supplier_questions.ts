import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('supplier_question')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('invitation_id', 'text', (c) => c.references('invitation.id'))
      .addColumn('asked_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('asked_at', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('number', 'integer')
      .addColumn('public_question', 'text')
      .addColumn('reply', 'text')
      .addColumn('answered_by', 'text', (c) => c.references('person.id'))
      .addColumn('answered_at', 'text')
      .addUniqueConstraint('supplier_question_number', ['campaign_id', 'number']),
  ).execute()
  await db.schema
    .createIndex('supplier_question_invitation')
    .on('supplier_question')
    .columns(['invitation_id'])
    .execute()
}
