import type { InterestDecision } from '#app/domain/assessment/interest.ts'
import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type DecidingKey, interestPage } from './deciding.server.ts'

type Db = Kysely<Schema>

interface Given extends DecidingKey {
  personId: string
  actorId: string
  decision: InterestDecision
  reason: string
  /** Who takes over the criteria of somebody removed; absent for nobody. */
  replacement?: string | undefined
}

export type DecideResult = { ok: true } | { ok: false; reason: 'not_found' | 'over' | 'decided' | 'replacement' }

class Refused extends Error {}

/**
 * The buyer keeps an evaluator who declared an interest, or removes them, once and with a reason; whoever takes over
 * signs a declaration in turn. An evaluator never settles their own interest.
 */
export async function decideInterest(db: Db, given: Given): Promise<DecideResult> {
  try {
    return await db.transaction().execute((db) => decide(db, given))
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: 'decided' }
    throw error
  }
}

async function decide(db: Db, given: Given): Promise<DecideResult> {
  const page = await interestPage(db, given)
  if (!page || given.personId === given.actorId) return { ok: false, reason: 'not_found' }
  if (!page.campaign.open) return { ok: false, reason: 'over' }
  const replacement = given.decision === 'removed' && given.replacement ? given.replacement : null
  const taking = page.replacements.find(({ id }) => id === replacement)
  if (replacement !== null && !taking) return { ok: false, reason: 'replacement' }
  await appendEvent(db, {
    chainId: campaignChain(given.campaignId),
    at: given.now,
    actorId: given.actorId,
    kind: 'interest_decided',
    payload: {
      evaluator: given.personId,
      kept: given.decision === 'kept',
      reason: sha256Hex(given.reason),
      replacement,
    },
  })
  const settled = await db
    .updateTable('interest_declaration')
    .set({
      decision: given.decision,
      decision_reason: given.reason,
      decided_by: given.actorId,
      decided_at: given.now,
    })
    .where('campaign_id', '=', given.campaignId)
    .where('person_id', '=', given.personId)
    .where('interest', '=', 1)
    .where('decision', 'is', null)
    .executeTakeFirst()
  if (settled.numUpdatedRows === 0n) throw new Refused()
  if (taking) {
    const rows = page.person.criteria.map((criterion) => ({
      campaign_id: given.campaignId,
      criterion_id: criterion,
      person_id: taking.id,
      function: taking.function ?? ('autre' as const),
    }))
    await db.insertInto('campaign_evaluator').values(rows).execute()
  }
  return { ok: true }
}
