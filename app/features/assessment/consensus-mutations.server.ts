import {
  CONSENSUS_COMMENT_LENGTH,
  type ConsensusReason,
  type ConsensusRefusal,
  commentRequired,
  settlingRefusal,
} from '#app/domain/assessment/consensus.ts'
import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import { laterMarks } from '#app/features/clarifications/later-marks.server.ts'
import { assignmentsOf } from '#app/features/marking/panel.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import {
  answerToDecide,
  type DecisionGiven,
  logDecision,
  placeColumns,
  placeOf,
  wasWritten,
} from './answer-decision.server.ts'
import { revealedMarks } from './revealed.server.ts'

type Db = Kysely<Schema>

export interface AgreementGiven extends DecisionGiven {
  /** A buyer of the organisation settles any criterion, an evaluator only those assigned to them. */
  asBuyer: boolean
  level: Level
  reasonCode: ConsensusReason
  comment: string
  /** Of the agreed level as it was when the form was shown; 0 for a first one. */
  revision: number
}

export interface AgreedLevel {
  level: Level
  reasonCode: ConsensusReason
  comment: string
  revision: number
}

export type AgreeRefusal = 'not_revealed' | 'comment_required' | ConsensusRefusal

export type AgreeResult =
  | { ok: true; revision: number }
  | { ok: false; reason: 'not_found' | 'frozen' | 'not_answered' | AgreeRefusal }
  | { ok: false; reason: 'conflict'; saved: AgreedLevel }

/**
 * Records the level that the panel agrees for one answer whose revealed marks differ, by the tandem rules of Design
 * §4.9. Individual marks never change; each change of an agreed level is an event that keeps the one before.
 */
export async function agreeLevel(db: Db, given: AgreementGiven): Promise<AgreeResult> {
  return db.transaction().execute(async (db): Promise<AgreeResult> => {
    const found = await answerToDecide(db, given)
    if (!found) return { ok: false, reason: 'not_found' }
    const assigned = (await assignmentsOf(db, given)).some((a) => a.criterionId === found.criterion.id)
    if (!given.asBuyer && !assigned) return { ok: false, reason: 'not_found' }
    if (!found.held) return { ok: false, reason: 'frozen' }
    if (found.answer.status !== 'answered') return { ok: false, reason: 'not_answered' }
    const marks = (await revealedMarks(db, given)).filter((mark) => mark.questionId === given.questionId)
    if (marks.length === 0) return { ok: false, reason: 'not_revealed' }
    const later = (await laterMarks(db, given)).filter((mark) => mark.questionId === given.questionId)
    const refusal = settlingRefusal(marks, later, found.launch.settings.requiredMarks)
    if (refusal) return { ok: false, reason: refusal }
    const comment = given.comment.trim()
    if (commentRequired([...marks, ...later], given.reasonCode) && comment.length < CONSENSUS_COMMENT_LENGTH)
      return { ok: false, reason: 'comment_required' }

    const before = await agreedLevel(db, given)
    if (!(await writeAgreed(db, { ...given, comment })))
      return before ? { ok: false, reason: 'conflict', saved: before } : { ok: false, reason: 'not_found' }
    const revision = given.revision + 1
    await logDecision(db, given, 'consensus', {
      level: given.level,
      previous: before?.level ?? null,
      reason: given.reasonCode,
      comment: sha256Hex(comment),
      revision,
    })
    return { ok: true, revision }
  })
}

/** The level agreed for one answer. The caller has established that the campaign is the buyer's, and revealed. */
export async function agreedLevel(
  db: Db,
  key: Pick<AgreementGiven, 'campaignId' | 'invitationId' | 'questionId'>,
): Promise<AgreedLevel | null> {
  const row = await db
    .selectFrom('consensus')
    .select(['level', 'reason_code as reasonCode', 'comment', 'revision'])
    .where((e) => e.and(placeOf(key)))
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
  const place = placeOf(given)
  const write =
    given.revision === 0
      ? db
          .insertInto('consensus')
          .values({ ...place, ...content })
          .onConflict((conflict) => conflict.columns(placeColumns).doNothing())
      : db
          .updateTable('consensus')
          .set(content)
          .where((e) => e.and(place))
          .where('revision', '=', given.revision)
  return wasWritten(await write.executeTakeFirstOrThrow())
}
