import { type AnswerPointer, pointerChoices, readPointer } from '#app/domain/assessment/answer-pointer.ts'
import { JUSTIFICATION_LENGTH } from '#app/domain/assessment/marking-walk.ts'
import { isAboveCeiling, suggestedLevel } from '#app/domain/assessment/suggested-level.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { submittedAnswer } from './answer.server.ts'
import { holdForAssessment } from './hold.server.ts'
import { assignmentsOf, pair, revealedPairs } from './panel.server.ts'

type Db = Kysely<Schema>

export interface MarkGiven {
  campaignId: string
  organisationId: string
  invitationId: string
  questionId: string
  actorId: string
  level: Level
  justification: string
  /** One of the answer's `pointerChoices`; absent or empty for none. */
  pointer?: string | undefined
  /** Why the level is above the suggested ceiling; kept only when it is. */
  ceilingReason?: string | undefined
  /** Of the mark as it was when the form was shown; 0 for a first mark. */
  revision: number
  now: string
}

export interface SavedMark {
  level: Level
  justification: string
  pointer: AnswerPointer | null
  ceilingReason: string | null
  revision: number
}

export type SaveMarkResult =
  | { ok: true; mark: SavedMark }
  | {
      ok: false
      reason: 'not_found' | 'frozen' | 'nothing_to_mark' | 'locked' | 'revealed' | 'pointer' | 'ceiling_reason'
    }
  | { ok: false; reason: 'conflict'; saved: SavedMark }

/**
 * Writes one evaluator's own mark of one answer. The set of marks begins with its first mark, with the function that
 * the campaign gave the evaluator. Refused once the set is locked or the criterion revealed (Design §4.3); a stale
 * revision writes nothing and gives back what is there. A level above the suggested ceiling wants its reason (§4.5).
 */
export async function saveMark(db: Db, given: MarkGiven, newId: () => string): Promise<SaveMarkResult> {
  return db.transaction().execute(async (db): Promise<SaveMarkResult> => {
    const held = await holdForAssessment(db, given)
    const found = await submittedAnswer(db, given)
    const assigned = found && (await assignmentsOf(db, given)).find((a) => a.criterionId === found.criterion.id)
    if (!found || !assigned) return { ok: false, reason: 'not_found' }
    if (!held) return { ok: false, reason: 'frozen' }
    if (found.answer.status !== 'answered') return { ok: false, reason: 'nothing_to_mark' }
    const revealed = await revealedPairs(db, given)
    if (revealed.has(pair(given.invitationId, found.criterion.id))) return { ok: false, reason: 'revealed' }
    const set = await ownSet(db, { ...given, criterionId: found.criterion.id, function: assigned.function }, newId)
    if (set.status === 'locked') return { ok: false, reason: 'locked' }
    const choice = given.pointer ? pointerChoices(found.answer).find(({ value }) => value === given.pointer) : null
    if (choice === undefined) return { ok: false, reason: 'pointer' }
    const above = isAboveCeiling(given.level, suggestedLevel(found.answer, given.now.slice(0, 10)))
    const ceilingReason = above ? (given.ceilingReason ?? '').trim() : null
    if (ceilingReason !== null && ceilingReason.length < JUSTIFICATION_LENGTH)
      return { ok: false, reason: 'ceiling_reason' }
    await keepEarlier(db, { ...given, setId: set.id })
    return writeMark(db, { ...given, setId: set.id, ceilingReason, pointer: choice?.pointer ?? null }, newId)
  })
}

async function ownSet(
  db: Db,
  set: Pick<MarkGiven, 'campaignId' | 'invitationId' | 'actorId'> & {
    criterionId: string
    function: 'achats' | 'dsi' | 'rse' | 'autre'
  },
  newId: () => string,
) {
  await db
    .insertInto('mark_set')
    .values({
      id: newId(),
      campaign_id: set.campaignId,
      invitation_id: set.invitationId,
      criterion_id: set.criterionId,
      evaluator_id: set.actorId,
      function: set.function,
      status: 'open',
      locked_at: null,
    })
    .onConflict((c) => c.columns(['campaign_id', 'invitation_id', 'criterion_id', 'evaluator_id']).doNothing())
    .execute()
  return db
    .selectFrom('mark_set')
    .select(['id', 'status'])
    .where('campaign_id', '=', set.campaignId)
    .where('invitation_id', '=', set.invitationId)
    .where('criterion_id', '=', set.criterionId)
    .where('evaluator_id', '=', set.actorId)
    .executeTakeFirstOrThrow()
}

/** The mark that a complement found is kept once under it, before its author changes it; of the same revision alone. */
async function keepEarlier(db: Db, given: MarkGiven & { setId: string }): Promise<void> {
  if (given.revision === 0) return
  const mark = await db
    .selectFrom('mark')
    .select(['id', 'level', 'justification', 'updated_at'])
    .where('mark_set_id', '=', given.setId)
    .where('question_id', '=', given.questionId)
    .where('revision', '=', given.revision)
    .executeTakeFirst()
  if (!mark) return
  const complement = await db
    .selectFrom('clarification')
    .select('id')
    .where('campaign_id', '=', given.campaignId)
    .where('invitation_id', '=', given.invitationId)
    .where('question_id', '=', given.questionId)
    .where('submitted_at', '>', mark.updated_at)
    .orderBy('submitted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!complement) return
  const { level, justification, updated_at } = mark
  await db
    .insertInto('earlier_mark')
    .values({ mark_id: mark.id, clarification_id: complement.id, level, justification, marked_at: updated_at })
    .onConflict((c) => c.columns(['mark_id', 'clarification_id']).doNothing())
    .execute()
}

type Written = Omit<MarkGiven, 'pointer' | 'ceilingReason'> & Pick<SavedMark, 'pointer' | 'ceilingReason'>

async function writeMark(db: Db, given: Written & { setId: string }, newId: () => string): Promise<SaveMarkResult> {
  const { level, justification, pointer, ceilingReason } = given
  const content = {
    level,
    justification,
    pointer: pointer && JSON.stringify(pointer),
    ceiling_reason: ceilingReason,
    updated_at: given.now,
  }
  const revision = given.revision + 1
  const written =
    given.revision === 0
      ? (
          await db
            .insertInto('mark')
            .values({ ...content, id: newId(), mark_set_id: given.setId, question_id: given.questionId, revision })
            .onConflict((c) => c.columns(['mark_set_id', 'question_id']).doNothing())
            .executeTakeFirst()
        ).numInsertedOrUpdatedRows
      : (
          await db
            .updateTable('mark')
            .set({ ...content, revision })
            .where('mark_set_id', '=', given.setId)
            .where('question_id', '=', given.questionId)
            .where('revision', '=', given.revision)
            .executeTakeFirst()
        ).numUpdatedRows
  if (written) return { ok: true, mark: { level, justification, pointer, ceilingReason, revision } }
  const saved = await db
    .selectFrom('mark')
    .select(['level', 'justification', 'pointer', 'ceiling_reason as ceilingReason', 'revision'])
    .where('mark_set_id', '=', given.setId)
    .where('question_id', '=', given.questionId)
    .executeTakeFirst()
  if (!saved) return { ok: false, reason: 'not_found' }
  return {
    ok: false,
    reason: 'conflict',
    saved: { ...saved, level: saved.level as Level, pointer: readPointer(saved.pointer) },
  }
}
