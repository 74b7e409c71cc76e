import { awaitsAssessment } from '#app/features/campaigns/clock.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

/**
 * Takes a buyer's campaign for the rest of the transaction, if it can be assessed at `now`: closed by the buyer or by
 * its deadline, and not yet assessed. Everything that the panel writes takes it first, so that locks, reveals, agreed
 * levels and the confirmation come one after the other, and what a transaction has read stays true until it ends.
 */
export async function holdForAssessment(
  db: Kysely<Schema>,
  key: { campaignId: string; organisationId: string; now: string },
): Promise<boolean> {
  const taken = await db
    .updateTable('campaign as c')
    .set((e) => ({ revision: e.ref('c.revision') }))
    .where('c.id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where(awaitsAssessment(key.now))
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}
