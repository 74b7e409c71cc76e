import { sha256Hex } from '#app/domain/canonical.ts'
import {
  CONSENSUS_COMMENT_LENGTH,
  type ConsensusReason,
  type ConsensusRefusal,
  commentRequired,
  consensusRefusal,
} from '#app/domain/consensus.ts'
import type { Level } from '#app/domain/evaluation.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { submittedAnswer } from './answer.server.ts'
import { holdForAssessment } from './hold.server.ts'
import { assignmentsOf } from './panel.server.ts'
import { revealedMarks } from './revealed.server.ts'

type Db = Kysely<Schema>

export interface AgreementGiven {
  campaignId: string
  organisationId: string
  invitationId: string
  questionId: string
  actorId: string
  /** A buyer of the organisation settles any criterion, an evaluator only those assigned to them. */
  asBuyer: boolean
  level: Level
  reasonCode: ConsensusReason
  comment: string
  /** Of the agreed level as it was when the form was shown; 0 for a first one. */
  revision: number
  now: string
}

export interface AgreedLevel {
  level: Level
  reasonCode: string
  comment: string
  revision: number
}

export type AgreeResult =
  | { ok: true; revision: number }
  | {
      ok: false
      reason: 'not_found' | 'frozen' | 'not_answered' | 'not_revealed' | 'comment_required' | ConsensusRefusal
    }
  | { ok: false; reason: 'conflict'; saved: AgreedLevel }

/**
 * Records the level that the panel agrees for one answer whose revealed marks differ, by the tandem rules of Design
 * §4.9. Individual marks never change; each change of an agreed level is an event that keeps the one before.
 */
export async function agreeLevel(db: Db, given: AgreementGiven): Promise<AgreeResult> {
  return db.transaction().execute(async (db): Promise<AgreeResult> => {
    const held = await holdForAssessment(db, given)
    const found = await submittedAnswer(db, given)
    if (!found) return { ok: false, reason: 'not_found' }
    const assigned = (await assignmentsOf(db, given)).some((a) => a.criterionId === found.criterion.id)
    if (!given.asBuyer && !assigned) return { ok: false, reason: 'not_found' }
    if (!held) return { ok: false, reason: 'frozen' }
    if (found.answer.status !== 'answered') return { ok: false, reason: 'not_answered' }
    const marks = (await revealedMarks(db, given)).filter((mark) => mark.questionId === given.questionId)
    if (marks.length === 0) return { ok: false, reason: 'not_revealed' }
    const refusal = consensusRefusal(marks, found.launch.settings.requiredMarks)
    if (refusal) return { ok: false, reason: refusal }
    const comment = given.comment.trim()
    if (commentRequired(marks, given.reasonCode) && comment.length < CONSENSUS_COMMENT_LENGTH)
      return { ok: false, reason: 'comment_required' }

    const before = await agreedLevel(db, given)
    if (!(await writeAgreed(db, { ...given, comment })))
      return before ? { ok: false, reason: 'conflict', saved: before } : { ok: false, reason: 'not_found' }
    await appendEvent(db, {
      chainId: campaignChain(given.campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'consensus',
      payload: {
        invitation: given.invitationId,
        question: given.questionId,
        level: given.level,
        previous: before?.level ?? null,
        reason: given.reasonCode,
        comment: sha256Hex(comment),
        revision: given.revision + 1,
      },
    })
    return { ok: true, revision: given.revision + 1 }
  })
}

type Key = Pick<AgreementGiven, 'campaignId' | 'invitationId' | 'questionId'>

async function agreedLevel(db: Db, key: Key): Promise<AgreedLevel | null> {
  const row = await db
    .selectFrom('consensus')
    .select(['level', 'reason_code as reasonCode', 'comment', 'revision'])
    .where('campaign_id', '=', key.campaignId)
    .where('invitation_id', '=', key.invitationId)
    .where('question_id', '=', key.questionId)
    .executeTakeFirst()
  return row ? { ...row, level: row.level as Level } : null
}

async function writeAgreed(db: Db, given: AgreementGiven): Promise<boolean> {
  const content = {
    level: given.level,
    reason_code: given.reasonCode,
    comment: given.comment,
    agreed_by: given.actorId,
    agreed_at: given.now,
    revision: given.revision + 1,
  }
  if (given.revision === 0) {
    const row = {
      ...content,
      campaign_id: given.campaignId,
      invitation_id: given.invitationId,
      question_id: given.questionId,
    }
    const inserted = await db
      .insertInto('consensus')
      .values(row)
      .onConflict((c) => c.columns(['campaign_id', 'invitation_id', 'question_id']).doNothing())
      .executeTakeFirst()
    return Boolean(inserted.numInsertedOrUpdatedRows)
  }
  const updated = await db
    .updateTable('consensus')
    .set(content)
    .where('campaign_id', '=', given.campaignId)
    .where('invitation_id', '=', given.invitationId)
    .where('question_id', '=', given.questionId)
    .where('revision', '=', given.revision)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}
