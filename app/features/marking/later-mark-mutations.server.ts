import { contentHash } from '#app/domain/proofs/canonical.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { EvaluatorKey } from './criterion-work.server.ts'
import { holdForAssessment } from './hold.server.ts'
import { markingPage } from './marking-page.server.ts'

type Db = Kysely<Schema>

interface Given extends EvaluatorKey {
  invitationId: string
  questionId: string
  clarificationId: string
  level: Level
  justification: string
}

export type LaterMarkResult = { ok: true } | { ok: false; reason: 'not_found' | 'frozen' | 'laid' }

/**
 * Lays one additional mark beside a locked one, after a complement that came since the lock: once for each complement,
 * never changed, and in no computation (decision 23; Design §4.3, no unlocking).
 */
export async function layLaterMark(db: Db, given: Given): Promise<LaterMarkResult> {
  return db.transaction().execute(async (db): Promise<LaterMarkResult> => {
    const held = await holdForAssessment(db, given)
    const page = await markingPage(db, given)
    if (!page) return { ok: false, reason: 'not_found' }
    if (!held) return { ok: false, reason: 'frozen' }
    if (page.layOn !== given.clarificationId) return { ok: false, reason: page.layOn ? 'not_found' : 'laid' }
    const mark = await db
      .selectFrom('mark as m')
      .innerJoin('mark_set as s', 's.id', 'm.mark_set_id')
      .select('m.id')
      .where('s.campaign_id', '=', given.campaignId)
      .where('s.invitation_id', '=', given.invitationId)
      .where('s.evaluator_id', '=', given.actorId)
      .where('m.question_id', '=', given.questionId)
      .executeTakeFirstOrThrow()
    const { level, justification } = given
    const written = await db
      .insertInto('later_mark')
      .values({
        mark_id: mark.id,
        clarification_id: given.clarificationId,
        level,
        justification,
        marked_at: given.now,
      })
      .onConflict((c) => c.columns(['mark_id', 'clarification_id']).doNothing())
      .executeTakeFirst()
    if (!written.numInsertedOrUpdatedRows) return { ok: false, reason: 'laid' }
    await appendEvent(db, {
      chainId: campaignChain(given.campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'later_mark',
      payload: {
        invitation: given.invitationId,
        question: given.questionId,
        clarification: given.clarificationId,
        mark: contentHash({ level, justification }),
      },
    })
    return { ok: true }
  })
}
