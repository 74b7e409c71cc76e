import type { Kysely } from 'kysely'
import { columnTypes, makeAppendOnly, strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  const types = columnTypes(db)
  await strict(
    db,
    db.schema
      .createTable('pending_file_chunk')
      .addColumn('pending_id', 'text', (c) => c.notNull().references('pending_import.id').onDelete('cascade'))
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('bytes', types.bytes, (c) => c.notNull())
      .addPrimaryKeyConstraint('pending_file_chunk_pk', ['pending_id', 'position']),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('imported_answer')
      .addColumn('library_answer_id', 'text', (c) => c.notNull().references('library_answer.id'))
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('pack', 'text', (c) => c.notNull())
      .addColumn('instance', 'text', (c) => c.notNull())
      .addColumn('signer', 'text', (c) => c.notNull())
      .addColumn('known', 'integer', (c) => c.notNull())
      .addColumn('supplier', 'text', (c) => c.notNull())
      .addColumn('questionnaire', 'text', (c) => c.notNull())
      .addColumn('question_id', 'text', (c) => c.notNull())
      .addColumn('validated_at', 'text', (c) => c.notNull())
      .addColumn('validated_by', 'text')
      .addPrimaryKeyConstraint('imported_answer_pk', ['library_answer_id', 'revision']),
  ).execute()
  await makeAppendOnly(db, 'imported_answer')
}
