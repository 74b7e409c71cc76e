import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { proposeAction } from '#app/features/progress/mutations.server.ts'
import { pairOfBuyer } from '#app/features/progress/plan.server.ts'
import { sayNothingToFlag } from '#app/features/reports/flag-mutations.server.ts'
import { publishReports, sendPreviews } from '#app/features/reports/telling-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { closedCampaign } from './closed-campaign.ts'
import { type Marks, markCampaign } from './revealed.ts'

export const someAction = {
  title: 'Nommer un référent',
  evidence: 'Sa lettre.',
  owner: 'Opérations',
  dueOn: '2027-01-15',
}

type Given = Parameters<typeof closedCampaign>[1]

/** A campaign that its buyer has confirmed, every mark agreed, and what its debriefing takes. */
export async function assessedSmall(db: Db, given: Given & { level?: Marks } = {}) {
  const { level = (supplier: number) => (supplier % 2 === 0 ? 2 : 1), ...rest } = given
  const campaign = await closedCampaign(db, rest)
  await markCampaign(db, campaign, level)
  const { campaignId, organisation, buyer, now, suppliers } = campaign
  const key = { campaignId, organisationId: organisation.id, now }
  const assessed = await assessCampaign(db, { ...key, actorId: buyer.id })
  if (!assessed.ok) throw new Error(assessed.reason)
  const telling = { ...key, actorId: buyer.id, newId: randomId, baseUrl: 'https://etalon.example' }
  const supplierKey = (index: number) => ({
    invitationId: suppliers[index]!.invitationId,
    organisationId: suppliers[index]!.organisation.id,
    actorId: suppliers[index]!.respondent.id,
    now,
    newId: randomId,
    baseUrl: 'https://etalon.example',
    // When the previews of these tests are sent.
    shown: now,
  })
  return { ...campaign, key, telling, supplierKey }
}

/** The same, told to every supplier, each having said that it has nothing to flag. */
export async function toldCampaign(db: Db, given: Parameters<typeof assessedSmall>[1] = {}) {
  const campaign = await assessedSmall(db, given)
  const all = { ...campaign.telling, chosen: 'all' as const }
  const previewed = await sendPreviews(db, all)
  if (!previewed.ok) throw new Error(previewed.reason)
  for (const index of campaign.suppliers.keys()) await sayNothingToFlag(db, campaign.supplierKey(index))
  const published = await publishReports(db, all)
  if (!published.ok) throw new Error(published.reason)
  return campaign
}

/** A told campaign of the same buyer and the same supplier as another, for the doors of one tenant. */
export async function toldBeside(db: Db, closed: Awaited<ReturnType<typeof closedCampaign>>) {
  const told = await toldCampaign(db)
  const { invitationId } = told.suppliers[0]!
  const supplier = { organisation_id: closed.suppliers[0]!.organisation.id }
  await db
    .updateTable('campaign')
    .set({ organisation_id: closed.organisation.id })
    .where('id', '=', told.campaignId)
    .execute()
  await db.updateTable('invitation').set(supplier).where('id', '=', invitationId).execute()
  await db.updateTable('response').set(supplier).where('invitation_id', '=', invitationId).execute()
  const key = { campaignId: told.campaignId, organisationId: closed.organisation.id, invitationId }
  const pair = await pairOfBuyer(db, key)
  if (!pair) throw new Error('no plan')
  const given = {
    pair,
    actorId: closed.buyer.id,
    now: told.now,
    newId: randomId,
    baseUrl: 'https://etalon.example',
    sourceId: '',
  }
  const action = await proposeAction(db, { ...given, content: someAction })
  if (!action.ok) throw new Error(action.fault)
  return { toldCampaign: told.campaignId, toldInvitation: invitationId, progressAction: action.actionId }
}
