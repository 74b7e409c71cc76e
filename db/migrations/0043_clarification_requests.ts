import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  const table = () => db.schema.alterTable('clarification')
  await table().addColumn('request_id', 'text').execute()
  await table()
    .addColumn('withdrawn_by', 'text', (c) => c.references('person.id'))
    .execute()
  await table().addColumn('withdrawn_at', 'text').execute()
  await table().addColumn('withdrawal_reason', 'text').execute()
  await strict(
    db,
    db.schema
      .createTable('clarification_evidence')
      .addColumn('clarification_id', 'text', (c) => c.notNull().references('clarification.id'))
      .addColumn('evidence_id', 'text', (c) => c.notNull().references('evidence.id'))
      .addColumn('locator', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('clarification_evidence_pk', ['clarification_id', 'evidence_id']),
  ).execute()
}
