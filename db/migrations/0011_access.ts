import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('one_time_code')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('subject_id', 'text', (c) => c.notNull())
      .addColumn('browser_hash', 'text', (c) => c.notNull())
      .addColumn('code_hash', 'text', (c) => c.notNull())
      .addColumn('tries', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('used_at', 'text'),
  ).execute()
  await db.schema.createIndex('one_time_code_subject').on('one_time_code').columns(['subject_id']).execute()
  await strict(
    db,
    db.schema
      .createTable('known_device')
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('browser_hash', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('known_device_pk', ['person_id', 'browser_hash']),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('access_request')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
      .addColumn('invitation_id', 'text', (c) => c.notNull().references('invitation.id'))
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('asked_at', 'text', (c) => c.notNull())
      .addColumn('decided_at', 'text')
      .addColumn('decided_by', 'text')
      .addUniqueConstraint('access_request_person_unique', ['invitation_id', 'person_id']),
  ).execute()
  await db.schema.createIndex('access_request_person').on('access_request').columns(['person_id']).execute()
  await strict(
    db,
    db.schema
      .createTable('assignment')
      .addColumn('invitation_id', 'text', (c) => c.notNull().references('invitation.id'))
      .addColumn('criterion_id', 'text', (c) => c.notNull())
      .addColumn('question_id', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('due_on', 'text')
      .addColumn('assigned_by', 'text', (c) => c.notNull())
      .addColumn('assigned_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('assignment_pk', ['invitation_id', 'criterion_id', 'question_id']),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('sharing_withdrawal')
      .addColumn('invitation_id', 'text', (c) => c.primaryKey().references('invitation.id'))
      .addColumn('person_id', 'text', (c) => c.notNull())
      .addColumn('withdrawn_at', 'text', (c) => c.notNull()),
  ).execute()
}
