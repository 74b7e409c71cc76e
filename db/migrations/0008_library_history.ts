import type { Kysely } from 'kysely'
import { makeAppendOnly, strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('library_answer').addColumn('review_on', 'text').execute()
  await strict(
    db,
    db.schema
      .createTable('library_version')
      .addColumn('library_answer_id', 'text', (c) => c.notNull().references('library_answer.id'))
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .addColumn('origin', 'text')
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('state', 'text')
      .addColumn('state_date', 'text')
      .addColumn('na_reason', 'text')
      .addPrimaryKeyConstraint('library_version_pk', ['library_answer_id', 'revision', 'at']),
  ).execute()
  await makeAppendOnly(db, 'library_version')
}
