import { type Kysely, sql } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('dossier_reception')
      .addColumn('organisation_id', 'text', (c) => c.primaryKey().references('organisation.id'))
      .addColumn('opened_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('opened_at', 'text', (c) => c.notNull()),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('dossier_offer')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
      .addColumn('buyer_id', 'text', (c) => c.notNull().references('organisation.id'))
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('message', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('offered_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('offered_at', 'text', (c) => c.notNull())
      .addColumn('decided_by', 'text', (c) => c.references('person.id'))
      .addColumn('decided_at', 'text')
      .addColumn('decline_reason', 'text')
      .addColumn('withdrawn_by', 'text', (c) => c.references('person.id'))
      .addColumn('withdrawn_at', 'text'),
  ).execute()
  await db.schema
    .createIndex('dossier_offer_waiting')
    .unique()
    .on('dossier_offer')
    .columns(['organisation_id', 'buyer_id'])
    .where(sql.ref('status'), '=', 'offered')
    .execute()
  await db.schema.createIndex('dossier_offer_buyer').on('dossier_offer').columns(['buyer_id', 'offered_at']).execute()
  await db.schema.alterTable('submission').addColumn('reused', 'integer').execute()
}
