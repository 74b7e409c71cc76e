import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('interest_declaration')
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('interest', 'integer', (c) => c.notNull())
      .addColumn('description', 'text')
      .addColumn('signed_at', 'text', (c) => c.notNull())
      .addColumn('decision', 'text')
      .addColumn('decision_reason', 'text')
      .addColumn('decided_by', 'text', (c) => c.references('person.id'))
      .addColumn('decided_at', 'text')
      .addPrimaryKeyConstraint('interest_declaration_pk', ['campaign_id', 'person_id']),
  ).execute()
}
