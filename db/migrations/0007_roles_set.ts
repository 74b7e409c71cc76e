import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('roles_set')
      .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('set_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('roles_set_pk', ['organisation_id', 'person_id']),
  ).execute()
}
