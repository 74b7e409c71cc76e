import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('clarification')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('batch_id', 'text', (c) => c.notNull())
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('invitation_id', 'text', (c) => c.notNull().references('invitation.id'))
      .addColumn('question_id', 'text', (c) => c.notNull())
      .addColumn('doubt', 'text')
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('due_at', 'text', (c) => c.notNull())
      .addColumn('asked_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('asked_at', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('submitted_by', 'text', (c) => c.references('person.id'))
      .addColumn('submitted_at', 'text')
      .addColumn('receipt', 'text')
      .addUniqueConstraint('clarification_batch_unique', ['batch_id', 'invitation_id']),
  ).execute()
  await db.schema.createIndex('clarification_campaign').on('clarification').column('campaign_id').execute()
  await db.schema.createIndex('clarification_invitation').on('clarification').column('invitation_id').execute()
  const laidMark = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn('mark_id', 'text', (c) => c.notNull().references('mark.id'))
      .addColumn('clarification_id', 'text', (c) => c.notNull().references('clarification.id'))
      .addColumn('level', 'integer', (c) => c.notNull())
      .addColumn('justification', 'text', (c) => c.notNull())
      .addColumn('marked_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${name}_pk`, ['mark_id', 'clarification_id'])
  await strict(db, laidMark('earlier_mark')).execute()
  await strict(db, laidMark('later_mark')).execute()
}
