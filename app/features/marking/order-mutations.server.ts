import type { WalkOrder } from '#app/domain/assessment/marking-walk.ts'
import type { Kysely, Schema } from '#db/schema.ts'

/** Keeps the order in which an evaluator reads answers for one buyer; it changes where "next" leads and nothing else. */
export async function chooseOrder(
  db: Kysely<Schema>,
  given: { organisationId: string; actorId: string; walk: WalkOrder },
): Promise<void> {
  await db
    .insertInto('marking_order')
    .values({ organisation_id: given.organisationId, person_id: given.actorId, walk: given.walk })
    .onConflict((c) => c.columns(['organisation_id', 'person_id']).doUpdateSet({ walk: given.walk }))
    .execute()
}
