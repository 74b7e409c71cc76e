import type { Kysely } from 'kysely'
import { strict } from '../dialect.server.ts'

export async function up(db: Kysely<any>): Promise<void> {
  await strict(
    db,
    db.schema
      .createTable('mark_set')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('invitation_id', 'text', (c) => c.notNull().references('invitation.id'))
      .addColumn('criterion_id', 'text', (c) => c.notNull())
      .addColumn('evaluator_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('function', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('locked_at', 'text')
      .addUniqueConstraint('mark_set_evaluator_unique', [
        'campaign_id',
        'invitation_id',
        'criterion_id',
        'evaluator_id',
      ]),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('mark')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('mark_set_id', 'text', (c) => c.notNull().references('mark_set.id'))
      .addColumn('question_id', 'text', (c) => c.notNull())
      .addColumn('level', 'integer', (c) => c.notNull())
      .addColumn('justification', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addUniqueConstraint('mark_question_unique', ['mark_set_id', 'question_id']),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('na_ruling')
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('invitation_id', 'text', (c) => c.notNull().references('invitation.id'))
      .addColumn('question_id', 'text', (c) => c.notNull())
      .addColumn('accepted', 'integer', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('ruled_by', 'text', (c) => c.notNull())
      .addColumn('ruled_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('na_ruling_pk', ['campaign_id', 'invitation_id', 'question_id']),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('reveal')
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('invitation_id', 'text', (c) => c.notNull().references('invitation.id'))
      .addColumn('criterion_id', 'text', (c) => c.notNull())
      .addColumn('forced', 'integer', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('revealed_by', 'text', (c) => c.notNull())
      .addColumn('revealed_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('reveal_pk', ['campaign_id', 'invitation_id', 'criterion_id']),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('consensus')
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('invitation_id', 'text', (c) => c.notNull().references('invitation.id'))
      .addColumn('question_id', 'text', (c) => c.notNull())
      .addColumn('level', 'integer', (c) => c.notNull())
      .addColumn('reason_code', 'text', (c) => c.notNull())
      .addColumn('comment', 'text', (c) => c.notNull())
      .addColumn('agreed_by', 'text', (c) => c.notNull())
      .addColumn('agreed_at', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('consensus_pk', ['campaign_id', 'invitation_id', 'question_id']),
  ).execute()
  await strict(
    db,
    db.schema
      .createTable('released_comment')
      .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('invitation_id', 'text', (c) => c.notNull().references('invitation.id'))
      .addColumn('criterion_id', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('written_by', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('released_comment_pk', ['campaign_id', 'invitation_id', 'criterion_id']),
  ).execute()
}
