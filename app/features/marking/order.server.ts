import type { WalkOrder } from '#app/domain/assessment/marking-walk.ts'
import type { Kysely, Schema } from '#db/schema.ts'

interface Key {
  organisationId: string
  actorId: string
}

/** The order in which an evaluator reads the answers of one buyer's campaigns: question by question unless they chose. */
export async function walkOrderOf(db: Kysely<Schema>, key: Key): Promise<WalkOrder> {
  const row = await db
    .selectFrom('marking_order')
    .select('walk')
    .where('organisation_id', '=', key.organisationId)
    .where('person_id', '=', key.actorId)
    .executeTakeFirst()
  return row?.walk ?? 'question'
}
