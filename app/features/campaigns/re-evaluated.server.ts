import type { Kysely, Schema } from '#db/schema.ts'
import type { DraftKey } from './queries.server.ts'

/** The earlier campaign of the same buyer whose questions a campaign asks again; null when it re-evaluates none. */
export async function reEvaluated(db: Kysely<Schema>, key: DraftKey): Promise<{ id: string; name: string } | null> {
  const row = await db
    .selectFrom('re_evaluation as r')
    .innerJoin('campaign as c', 'c.id', 'r.campaign_id')
    .innerJoin('campaign as past', 'past.id', 'r.past_campaign_id')
    .select(['past.id', 'past.name'])
    .where('r.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('past.organisation_id', '=', key.organisationId)
    .executeTakeFirst()
  return row ?? null
}
