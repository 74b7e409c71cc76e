import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('reminder')
      .addColumn('invitation_id', 'text', (c) => c.notNull().references('invitation.id'))
      .addColumn('days', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('reminder_pk', ['invitation_id', 'days']),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('reminder_stop')
      .addColumn('invitation_id', 'text', (c) => c.primaryKey().references('invitation.id'))
      .addColumn('stopped_at', 'text', (c) => c.notNull()),
  ).execute()
}
