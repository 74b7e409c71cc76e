import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('invitation_claim')
      .addColumn('invitation_id', 'text', (c) => c.primaryKey().references('invitation.id'))
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('way', 'text', (c) => c.notNull()),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('request_access')
      .addColumn('invitation_id', 'text', (c) => c.notNull().references('invitation.id'))
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('first_at', 'text', (c) => c.notNull())
      .addColumn('last_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('request_access_pk', ['invitation_id', 'person_id']),
  ).execute()
  await db.schema
    .alterTable('access_request')
    .addColumn('company', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('access_request')
    .addColumn('message', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  await db.schema.alterTable('access_request').addColumn('reason', 'text').execute()
}
