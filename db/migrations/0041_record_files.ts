import type { Kysely } from 'kysely'
import { columnTypes, strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  const types = columnTypes(db)
  await strict(
    db,
    db.schema
      .createTable('record_file')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
      .addColumn('format', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('attempt', 'integer', (c) => c.notNull())
      .addColumn('tries', 'integer', (c) => c.notNull())
      .addColumn('lease_until', 'text')
      .addColumn('done', 'integer', (c) => c.notNull())
      .addColumn('about', 'integer', (c) => c.notNull())
      .addColumn('stands_for', 'text')
      .addColumn('size', 'integer')
      .addColumn('sha256', 'text')
      .addColumn('asked_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('asked_at', 'text', (c) => c.notNull())
      .addColumn('made_at', 'text')
      .addColumn('expires_at', 'text', (c) => c.notNull()),
  ).execute()
  await db.schema
    .createIndex('record_file_one')
    .on('record_file')
    .columns(['campaign_id', 'format', 'language'])
    .unique()
    .execute()
  await strict(
    db,
    db.schema
      .createTable('record_file_chunk')
      .addColumn('file_id', 'text', (c) => c.notNull().references('record_file.id'))
      .addColumn('attempt', 'integer', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('bytes', types.bytes, (c) => c.notNull())
      .addPrimaryKeyConstraint('record_file_chunk_pk', ['file_id', 'attempt', 'position']),
  ).execute()
}
