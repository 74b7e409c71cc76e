import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

/** Nothing has ever written the table that this one replaces: it could name members alone, and had no end. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.dropTable('assignment').execute()
  await strict(
    db,
    db.schema
      .createTable('assignment')
      .addColumn('invitation_id', 'text', (c) => c.notNull().references('invitation.id'))
      .addColumn('criterion_id', 'text', (c) => c.notNull())
      .addColumn('question_id', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.references('person.id'))
      .addColumn('offered_email', 'text')
      .addColumn('offered_name', 'text')
      .addColumn('due_on', 'text', (c) => c.notNull())
      .addColumn('assigned_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('assigned_at', 'text', (c) => c.notNull())
      .addColumn('done_at', 'text')
      .addPrimaryKeyConstraint('assignment_pk', ['invitation_id', 'criterion_id', 'question_id']),
  ).execute()
  await db.schema.createIndex('assignment_person').on('assignment').columns(['person_id']).execute()
  await db.schema.createIndex('assignment_offered').on('assignment').columns(['offered_email']).execute()
}
