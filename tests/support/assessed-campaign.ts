import type { Db } from '#db/client.server.ts'
import { demoWorld } from './demo.ts'

/** The assessed campaign of the demonstration: its twelve submissions, its buyer, and the buyer who has no part in it. */
export async function assessedCampaign(db: Db) {
  const campaign = await db
    .selectFrom('campaign')
    .select(['id', 'name', 'organisation_id'])
    .where('status', '=', 'assessed')
    .executeTakeFirstOrThrow()
  const invitations = await db
    .selectFrom('invitation')
    .select(['id', 'supplier_name as name', 'status'])
    .where('campaign_id', '=', campaign.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const stranger = await db
    .selectFrom('organisation')
    .select('id')
    .where('is_buyer', '=', 1)
    .where('id', '!=', campaign.organisation_id)
    .executeTakeFirstOrThrow()
  const buyer = await db
    .selectFrom('membership')
    .select('person_id')
    .where('organisation_id', '=', campaign.organisation_id)
    .where('role', '=', 'buyer')
    .executeTakeFirstOrThrow()
  return {
    key: { campaignId: campaign.id, organisationId: campaign.organisation_id, now: demoWorld.now },
    campaign,
    suppliers: invitations.filter(({ status }) => status === 'submitted'),
    silent: invitations.filter(({ status }) => status !== 'submitted'),
    strangerId: stranger.id,
    actorId: buyer.person_id,
  }
}
