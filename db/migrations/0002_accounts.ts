import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('organisation')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('search', 'text', (c) => c.notNull())
      .addColumn('siren', 'text')
      .addColumn('headcount', 'integer')
      .addColumn('sector', 'text')
      .addColumn('city', 'text')
      .addColumn('is_buyer', 'integer', (c) => c.notNull())
      .addColumn('is_supplier', 'integer', (c) => c.notNull())
      .addColumn('under_procurement_code', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull()),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('person')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('email', 'text', (c) => c.notNull().unique())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('password_hash', 'text')
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('is_operator', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull()),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('membership')
      .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('function', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('membership_pk', ['organisation_id', 'person_id', 'role']),
  ).execute()
  await db.schema.createIndex('membership_person').on('membership').columns(['person_id']).execute()
  await strict(
    db,
    db.schema
      .createTable('session')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull()),
  ).execute()
  await db.schema.createIndex('session_person').on('session').columns(['person_id']).execute()
}
