import type { Kysely } from 'kysely'
import { makeAppendOnly, strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('campaign')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('search', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('deadline', 'text')
      .addColumn('time_zone', 'text', (c) => c.notNull())
      .addColumn('debriefing_on', 'text')
      .addColumn('draft', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('created_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('launched_at', 'text')
      .addColumn('closed_at', 'text')
      .addColumn('assessed_at', 'text')
      .addColumn('debriefed_at', 'text'),
  ).execute()
  await db.schema
    .createIndex('campaign_organisation')
    .on('campaign')
    .columns(['organisation_id', 'created_at'])
    .execute()
  await strict(
    db,
    db.schema
      .createTable('launch_version')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('settings', 'text', (c) => c.notNull())
      .addColumn('salt', 'text', (c) => c.notNull())
      .addColumn('commitment', 'text', (c) => c.notNull())
      .addColumn('previous_commitment', 'text')
      .addColumn('reason', 'text')
      .addColumn('author_id', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addUniqueConstraint('launch_version_version_unique', ['campaign_id', 'version']),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('campaign_evaluator')
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('criterion_id', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('function', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('campaign_evaluator_pk', ['campaign_id', 'criterion_id', 'person_id']),
  ).execute()
  await db.schema.createIndex('campaign_evaluator_person').on('campaign_evaluator').columns(['person_id']).execute()
  await strict(
    db,
    db.schema
      .createTable('invitation')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
      .addColumn('owner_id', 'text', (c) => c.references('person.id'))
      .addColumn('supplier_name', 'text', (c) => c.notNull())
      .addColumn('search', 'text', (c) => c.notNull())
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('siren', 'text')
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('token_nonce', 'text', (c) => c.notNull())
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('sent_at', 'text')
      .addColumn('opened_at', 'text')
      .addColumn('claimed_at', 'text')
      .addColumn('submitted_at', 'text')
      .addColumn('declined_at', 'text')
      .addColumn('decline_reason', 'text')
      .addUniqueConstraint('invitation_email_unique', ['campaign_id', 'email']),
  ).execute()
  await db.schema.createIndex('invitation_organisation').on('invitation').columns(['organisation_id']).execute()
  await makeAppendOnly(db, 'launch_version')
}
