import { sha256Hex } from '#app/domain/canonical.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { submittedResponses } from '#app/features/responses/submitted.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { closedCampaign } from './answer.server.ts'
import { holdForAssessment } from './hold.server.ts'
import type { LockGiven } from './lock-mutations.server.ts'
import { pair, panelOf, revealedPairs } from './panel.server.ts'

type Db = Kysely<Schema>

export type RevealResult =
  | { ok: true; locked: number; assigned: number }
  | { ok: false; reason: 'not_found' | 'frozen' | 'already_revealed' | 'nothing_locked' }

/**
 * Shows the locked marks of one supplier × criterion before the whole panel has locked, for a reason that the log
 * keeps. Sets still open stay out of the computation and take no more marks (Design §4.3). Refused with no locked set:
 * there would be nothing to see and nothing left to mark.
 */
export async function forceReveal(db: Db, given: LockGiven & { reason: string }): Promise<RevealResult> {
  return db.transaction().execute(async (db): Promise<RevealResult> => {
    const held = await holdForAssessment(db, given)
    const found = await closedCampaign(db, given)
    const criterion = found?.questionnaire.criteria.find(({ id }) => id === given.criterionId)
    const [response] = criterion ? await submittedResponses(db, given) : []
    if (!criterion || !response) return { ok: false, reason: 'not_found' }
    if (!held) return { ok: false, reason: 'frozen' }
    if ((await revealedPairs(db, given)).has(pair(given.invitationId, criterion.id)))
      return { ok: false, reason: 'already_revealed' }
    const { count } = await db
      .selectFrom('mark_set')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('campaign_id', '=', given.campaignId)
      .where('invitation_id', '=', given.invitationId)
      .where('criterion_id', '=', criterion.id)
      .where('status', '=', 'locked')
      .executeTakeFirstOrThrow()
    if (count === 0) return { ok: false, reason: 'nothing_locked' }
    const assigned = (await panelOf(db, given)).filter(({ criterionId }) => criterionId === criterion.id).length

    await db
      .insertInto('reveal')
      .values({
        campaign_id: given.campaignId,
        invitation_id: given.invitationId,
        criterion_id: criterion.id,
        forced: 1,
        reason: given.reason,
        revealed_by: given.actorId,
        revealed_at: given.now,
      })
      .execute()
    await appendEvent(db, {
      chainId: campaignChain(given.campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'forced_reveal',
      payload: {
        invitation: given.invitationId,
        criterion: criterion.id,
        locked: count,
        assigned,
        reason: sha256Hex(given.reason),
      },
    })
    return { ok: true, locked: count, assigned }
  })
}
