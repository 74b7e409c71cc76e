import type { Remaining } from '#app/domain/assessment/assessment-remains.ts'
import { contentHash } from '#app/domain/proofs/canonical.ts'
import { openClarifications } from '#app/features/clarifications/queries.server.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { holdForAssessment } from '#app/features/marking/hold.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { campaignEvaluation, everyRemaining } from './evaluation.server.ts'
import { reopenedAnswers } from './reopened.server.ts'

type Db = Kysely<Schema>

export type AssessResult =
  | { ok: true }
  | { ok: false; reason: 'not_found' | 'not_closed' | 'clarifying' | 'reopened' }
  | { ok: false; reason: 'provisional'; remaining: Remaining[] }

/**
 * The buyer confirms that a closed campaign is assessed: refused while anything is provisional, with what remains,
 * while a supplier still has time to clarify, and while marks laid after a clarification are not settled.
 * From then on marks, agreed levels and rulings are frozen: whatever writes one takes the campaign first and finds it
 * no longer open to assessment (Design §2, §4.9).
 */
export async function assessCampaign(
  db: Db,
  given: { campaignId: string; organisationId: string; actorId: string; now: string },
): Promise<AssessResult> {
  return db.transaction().execute(async (db): Promise<AssessResult> => {
    const held = await holdForAssessment(db, given)
    const found = await campaignEvaluation(db, given)
    if (!found) return { ok: false, reason: 'not_found' }
    if (!held) return { ok: false, reason: 'not_closed' }
    const remaining = everyRemaining(found)
    if (remaining.length > 0) return { ok: false, reason: 'provisional', remaining }
    if ((await openClarifications(db, given)) > 0) return { ok: false, reason: 'clarifying' }
    if ((await reopenedAnswers(db, given)).reopened.size > 0) return { ok: false, reason: 'reopened' }
    const assessed = await db
      .updateTable('campaign')
      .set((e) => ({
        status: 'assessed',
        assessed_at: given.now,
        closed_at: e.fn.coalesce('closed_at', 'closes_at', 'deadline'),
        revision: e('revision', '+', 1),
      }))
      .where('id', '=', given.campaignId)
      .where('organisation_id', '=', given.organisationId)
      .where('status', 'in', ['closed', 'launched'])
      .executeTakeFirst()
    if (assessed.numUpdatedRows === 0n) return { ok: false, reason: 'not_closed' }
    await appendEvent(db, {
      chainId: campaignChain(given.campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'assessed',
      payload: {
        suppliers: found.suppliers.length,
        evaluation: contentHash(found.evaluation),
        ...(found.apart.length > 0 ? { apart: contentHash(found.apart.map(({ evaluation }) => evaluation)) } : {}),
      },
    })
    return { ok: true }
  })
}
