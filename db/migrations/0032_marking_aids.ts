import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('mark').addColumn('pointer', 'text').execute()
  await db.schema.alterTable('mark').addColumn('ceiling_reason', 'text').execute()
  await strict(
    db,
    db.schema
      .createTable('marking_order')
      .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('walk', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('marking_order_pk', ['organisation_id', 'person_id']),
  ).execute()
}
