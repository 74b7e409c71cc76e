import { contentHash } from '#app/domain/proofs/canonical.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { submittedResponses } from '#app/features/responses/submitted.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { closedCampaign } from './answer.server.ts'
import { holdForAssessment } from './hold.server.ts'
import { pair, panelOf, revealedPairs } from './panel.server.ts'

type Db = Kysely<Schema>

export interface LockGiven {
  campaignId: string
  organisationId: string
  invitationId: string
  criterionId: string
  actorId: string
  now: string
}

export type LockResult =
  | { ok: true; revealed: boolean }
  | { ok: false; reason: 'not_found' | 'frozen' | 'locked' | 'revealed' | 'nothing_to_mark' }
  | { ok: false; reason: 'incomplete'; missing: string[] }

/**
 * Locks one evaluator's marks of one supplier × criterion, for good. Refused while an answered question has no mark.
 * The last of the panel to lock reveals the criterion in the same transaction (Design §4.3).
 */
export async function lockSet(db: Db, given: LockGiven): Promise<LockResult> {
  return db.transaction().execute(async (db): Promise<LockResult> => {
    const held = await holdForAssessment(db, given)
    const found = await closedCampaign(db, given)
    const criterion = found?.questionnaire.criteria.find(({ id }) => id === given.criterionId)
    const [response] = criterion ? await submittedResponses(db, given) : []
    const panel = (await panelOf(db, given)).filter(({ criterionId }) => criterionId === given.criterionId)
    if (!criterion || !response || !panel.some(({ personId }) => personId === given.actorId))
      return { ok: false, reason: 'not_found' }
    if (!held) return { ok: false, reason: 'frozen' }
    if ((await revealedPairs(db, given)).has(pair(given.invitationId, criterion.id)))
      return { ok: false, reason: 'revealed' }
    const answered = criterion.questions.filter(({ id }) => response.content.answers[id]?.status === 'answered')
    if (answered.length === 0) return { ok: false, reason: 'nothing_to_mark' }
    const { set, marks } = await ownMarks(db, given)
    const missing = answered.filter(({ id }) => !marks.some((mark) => mark.question_id === id)).map(({ id }) => id)
    if (set?.status === 'locked') return { ok: false, reason: 'locked' }
    if (!set || missing.length > 0) return { ok: false, reason: 'incomplete', missing }

    await db
      .updateTable('mark_set')
      .set({ status: 'locked', locked_at: given.now })
      .where('id', '=', set.id)
      .where('status', '=', 'open')
      .execute()
    const revealed = await revealIfAllLocked(
      db,
      given,
      panel.map(({ personId }) => personId),
    )
    await appendEvent(db, {
      chainId: campaignChain(given.campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'mark_lock',
      payload: {
        invitation: given.invitationId,
        criterion: criterion.id,
        set: set.id,
        marks: contentHash(marks),
        revealed,
      },
    })
    return { ok: true, revealed }
  })
}

async function ownMarks(db: Db, given: LockGiven) {
  const set = await db
    .selectFrom('mark_set')
    .select(['id', 'status'])
    .where('campaign_id', '=', given.campaignId)
    .where('invitation_id', '=', given.invitationId)
    .where('criterion_id', '=', given.criterionId)
    .where('evaluator_id', '=', given.actorId)
    .executeTakeFirst()
  const marks = set
    ? await db
        .selectFrom('mark')
        .select(['question_id', 'level', 'justification', 'pointer', 'ceiling_reason'])
        .where('mark_set_id', '=', set.id)
        .orderBy('question_id')
        .execute()
    : []
  return { set, marks }
}

async function revealIfAllLocked(db: Db, given: LockGiven, panel: string[]): Promise<boolean> {
  const locked = await db
    .selectFrom('mark_set')
    .select('evaluator_id')
    .where('campaign_id', '=', given.campaignId)
    .where('invitation_id', '=', given.invitationId)
    .where('criterion_id', '=', given.criterionId)
    .where('status', '=', 'locked')
    .execute()
  const done = new Set(locked.map(({ evaluator_id }) => evaluator_id))
  if (!panel.every((personId) => done.has(personId))) return false
  await db
    .insertInto('reveal')
    .values({
      campaign_id: given.campaignId,
      invitation_id: given.invitationId,
      criterion_id: given.criterionId,
      forced: 0,
      reason: null,
      revealed_by: given.actorId,
      revealed_at: given.now,
    })
    .execute()
  return true
}
