import type { Kysely } from 'kysely'
import { columnTypes, makeAppendOnly, strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  const types = columnTypes(db)
  await strict(
    db,
    db.schema
      .createTable('response')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('invitation_id', 'text', (c) => c.notNull().unique().references('invitation.id'))
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull()),
  ).execute()
  await db.schema.createIndex('response_organisation').on('response').columns(['organisation_id']).execute()
  await strict(
    db,
    db.schema
      .createTable('answer')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('response_id', 'text', (c) => c.notNull().references('response.id'))
      .addColumn('question_id', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('state', 'text')
      .addColumn('state_date', 'text')
      .addColumn('na_reason', 'text')
      .addColumn('reviewed', 'integer', (c) => c.notNull())
      .addColumn('reviewed_at', 'text')
      .addColumn('reviewed_by', 'text')
      .addColumn('prefilled', 'integer', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .addUniqueConstraint('answer_question_unique', ['response_id', 'question_id']),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('evidence')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('url', 'text')
      .addColumn('issued_on', 'text')
      .addColumn('valid_until', 'text')
      .addColumn('perimeter', 'text')
      .addColumn('confidentiality', 'text', (c) => c.notNull())
      .addColumn('file_name', 'text')
      .addColumn('media_type', 'text')
      .addColumn('size', 'integer')
      .addColumn('sha256', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('created_by', 'text', (c) => c.notNull()),
  ).execute()
  await db.schema.createIndex('evidence_organisation').on('evidence').columns(['organisation_id']).execute()
  await strict(
    db,
    db.schema
      .createTable('evidence_chunk')
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('bytes', types.bytes, (c) => c.notNull())
      .addPrimaryKeyConstraint('evidence_chunk_pk', ['sha256', 'position']),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('answer_evidence')
      .addColumn('answer_id', 'text', (c) => c.notNull().references('answer.id'))
      .addColumn('evidence_id', 'text', (c) => c.notNull().references('evidence.id'))
      .addColumn('locator', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('answer_evidence_pk', ['answer_id', 'evidence_id']),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('submission')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('response_id', 'text', (c) => c.notNull().references('response.id'))
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('invitation_id', 'text', (c) => c.notNull().references('invitation.id'))
      .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
      .addColumn('sequence', 'integer', (c) => c.notNull())
      .addColumn('request_key', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('receipt', 'text', (c) => c.notNull())
      .addColumn('submitted_by', 'text', (c) => c.notNull())
      .addColumn('submitted_at', 'text', (c) => c.notNull())
      .addUniqueConstraint('submission_sequence_unique', ['response_id', 'sequence'])
      .addUniqueConstraint('submission_request_unique', ['response_id', 'request_key']),
  ).execute()
  await db.schema
    .createIndex('submission_campaign')
    .on('submission')
    .columns(['campaign_id', 'invitation_id', 'sequence'])
    .execute()
  await strict(
    db,
    db.schema
      .createTable('submission_evidence')
      .addColumn('submission_id', 'text', (c) => c.notNull().references('submission.id'))
      .addColumn('question_id', 'text', (c) => c.notNull())
      .addColumn('evidence_id', 'text', (c) => c.notNull().references('evidence.id'))
      .addPrimaryKeyConstraint('submission_evidence_pk', ['submission_id', 'question_id', 'evidence_id']),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('library_answer')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
      .addColumn('question_id', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('state', 'text')
      .addColumn('state_date', 'text')
      .addColumn('na_reason', 'text')
      .addColumn('questionnaire', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('validated_at', 'text', (c) => c.notNull())
      .addColumn('validated_by', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addUniqueConstraint('library_answer_question_unique', ['organisation_id', 'question_id']),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('library_evidence')
      .addColumn('library_answer_id', 'text', (c) => c.notNull().references('library_answer.id'))
      .addColumn('evidence_id', 'text', (c) => c.notNull().references('evidence.id'))
      .addColumn('locator', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('library_evidence_pk', ['library_answer_id', 'evidence_id']),
  ).execute()
  await makeAppendOnly(db, 'submission')
}
