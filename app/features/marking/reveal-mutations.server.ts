import type { RevealRisk } from '#app/domain/assessment/consensus.ts'
import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { holdForAssessment } from './hold.server.ts'
import type { LockGiven } from './lock-mutations.server.ts'
import { revealStanding } from './reveal-standing.server.ts'

type Db = Kysely<Schema>

export type RevealResult =
  | { ok: true; locked: number; assigned: number }
  | { ok: false; reason: 'not_found' | 'frozen' | 'already_revealed' | 'nothing_locked' }
  | { ok: false; reason: 'unconfirmed'; risk: RevealRisk }

/**
 * Shows the locked marks of one supplier × criterion before the whole panel has locked, for a reason that the log
 * keeps. Sets still open stay out of the computation and take no more marks (Design §4.3). Refused with no locked set:
 * there would be nothing to see and nothing left to mark. Where it would leave an answer without a possible result, it
 * wants `confirmed`.
 */
export async function forceReveal(
  db: Db,
  given: LockGiven & { reason: string; confirmed: boolean },
): Promise<RevealResult> {
  return db.transaction().execute(async (db): Promise<RevealResult> => {
    const held = await holdForAssessment(db, given)
    const standing = await revealStanding(db, given)
    if (!standing) return { ok: false, reason: 'not_found' }
    if (!held) return { ok: false, reason: 'frozen' }
    const { revealed, locked, assigned, risk } = standing
    if (revealed) return { ok: false, reason: 'already_revealed' }
    if (locked === 0) return { ok: false, reason: 'nothing_locked' }
    if (risk && !given.confirmed) return { ok: false, reason: 'unconfirmed', risk }

    await db
      .insertInto('reveal')
      .values({
        campaign_id: given.campaignId,
        invitation_id: given.invitationId,
        criterion_id: given.criterionId,
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
        criterion: given.criterionId,
        locked,
        assigned,
        reason: sha256Hex(given.reason),
      },
    })
    return { ok: true, locked, assigned }
  })
}
