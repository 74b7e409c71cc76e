import { mayAsk, questionsClose } from '#app/domain/campaign/supplier-questions.ts'
import { launchedCampaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { invitationByToken } from '#app/features/invitations/queries.server.ts'
import { type RequestKey, supplierRequest } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { ownQuestions, publishedQuestions, questionsOfBuyer } from './queries.server.ts'

type Db = Kysely<Schema>

/** The supplier's page of a request that it sees; null for another organisation's. */
export async function askPage(db: Db, key: RequestKey) {
  const request = await supplierRequest(db, key)
  if (!request) return null
  const { campaign, launch } = request
  const asking = { questionsOn: launch.settings.questionsOn ?? null, ...campaign }
  return {
    invitationId: key.invitationId,
    campaign: campaign.name,
    timeZone: campaign.timeZone,
    closesAt: questionsClose(asking),
    open: request.editable && mayAsk(asking, key.now),
    published: await publishedQuestions(db, campaign.id),
    own: await ownQuestions(db, key),
  }
}

/** What a link shows to who has not claimed it: the published notices alone. */
export async function linkQuestions(db: Db, key: { token: string; now: string }) {
  const invitation = await invitationByToken(db, key)
  if (!invitation) return null
  const { campaign, buyer } = invitation
  return {
    campaign: campaign.name,
    buyer: buyer.name,
    timeZone: campaign.timeZone,
    published: await publishedQuestions(db, campaign.id),
  }
}

/** The buyer's page of its own launched campaign, or null. */
export async function buyerPage(
  db: Db,
  key: { campaignId: string; organisationId: string; now: string; page: number },
) {
  const found = await launchedCampaignOfBuyer(db, key)
  if (!found) return null
  const { campaign, launch } = found
  const { timeZone, questionsOn = null } = launch.settings
  const asking = { questionsOn, deadline: campaign.deadline ?? launch.settings.deadline, timeZone }
  const running = campaign.status === 'launched'
  return {
    campaign: { id: campaign.id, name: campaign.name, timeZone, running },
    closesAt: questionsClose(asking),
    open: running && mayAsk(asking, key.now),
    ...(await questionsOfBuyer(db, key)),
  }
}
