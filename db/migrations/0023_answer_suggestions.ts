import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('answer_suggestion')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id').onDelete('cascade'))
      .addColumn('question_id', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('mode', 'text', (c) => c.notNull())
      .addColumn('file_name', 'text', (c) => c.notNull())
      .addColumn('line', 'integer', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('created_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('decided_by', 'text', (c) => c.references('person.id'))
      .addColumn('decided_at', 'text')
      .addColumn('revision', 'integer'),
  ).execute()
  await db.schema
    .createIndex('answer_suggestion_owner')
    .on('answer_suggestion')
    .columns(['organisation_id', 'status'])
    .execute()
}
