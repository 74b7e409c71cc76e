import { earlierPromises, type HeldPromise, heldPromise } from '#app/features/progress/promises.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { submittedAnswer } from './answer.server.ts'

type Found = NonNullable<Awaited<ReturnType<typeof submittedAnswer>>>

/** What the supplier of an answer had promised this buyer on that question, as its panel may read it; null without any. */
export async function promiseHeld(
  db: Kysely<Schema>,
  key: { campaignId: string; organisationId: string; invitationId: string; questionId: string; now: string },
  { answer, campaign, launch }: Found,
): Promise<HeldPromise | null> {
  const asked = { ...key, buyerId: key.organisationId, closedAt: key.now }
  return heldPromise((await earlierPromises(db, asked)).get(key.questionId), {
    answer,
    now: key.now,
    timeZone: campaign.time_zone,
    namesHidden: launch.settings.supplierNamesHidden ?? false,
  })
}
