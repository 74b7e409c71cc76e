import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('pending_import')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
      .addColumn('created_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('invitation_id', 'text', (c) => c.references('invitation.id'))
      .addColumn('file_name', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull()),
  ).execute()
  await db.schema
    .createIndex('pending_import_owner')
    .on('pending_import')
    .columns(['organisation_id', 'created_by'])
    .execute()
  await db.schema.createIndex('pending_import_expiry').on('pending_import').columns(['expires_at']).execute()
}
