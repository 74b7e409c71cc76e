import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('invitation_withdrawal')
      .addColumn('invitation_id', 'text', (c) => c.primaryKey().references('invitation.id'))
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('withdrawn_at', 'text', (c) => c.notNull()),
  ).execute()
}
