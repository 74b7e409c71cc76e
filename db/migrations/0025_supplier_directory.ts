import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('supplier_entry')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('search', 'text', (c) => c.notNull())
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('siren', 'text')
      .addColumn('vat', 'text')
      .addColumn('headcount', 'integer')
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addUniqueConstraint('supplier_entry_email', ['organisation_id', 'email']),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('supplier_entry_invitation')
      .addColumn('invitation_id', 'text', (c) => c.primaryKey().references('invitation.id'))
      .addColumn('supplier_id', 'text', (c) => c.notNull().references('supplier_entry.id').onDelete('cascade')),
  ).execute()
  await db.schema
    .createIndex('supplier_entry_invitation_supplier')
    .on('supplier_entry_invitation')
    .columns(['supplier_id'])
    .execute()
  await strict(
    db,
    db.schema
      .createTable('supplier_import')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
      .addColumn('created_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('campaign_id', 'text', (c) => c.references('campaign.id'))
      .addColumn('file_name', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('choices', 'text', (c) => c.notNull())
      .addColumn('total', 'integer', (c) => c.notNull())
      .addColumn('done', 'integer', (c) => c.notNull())
      .addColumn('added', 'integer', (c) => c.notNull())
      .addColumn('merged', 'integer', (c) => c.notNull())
      .addColumn('invited', 'integer', (c) => c.notNull())
      .addColumn('faults', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull()),
  ).execute()
  await db.schema.createIndex('supplier_import_state').on('supplier_import').columns(['state']).execute()
  await db.schema
    .createIndex('supplier_import_owner')
    .on('supplier_import')
    .columns(['organisation_id', 'created_by'])
    .execute()
}
