import { addItem } from '#app/features/bridge/mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { answered, type closedCampaign } from './closed-campaign.ts'
import { assessedSmall } from './told-campaign.ts'

export const someContent = {
  title: 'Feuille de route du marché',
  text: 'Pour les prestations de votre offre : quelle feuille de route, à quelles dates ?',
  link: 'Le marché porte sur trois ans de prestations : leur feuille de route en dépend.',
}

/** An assessed campaign whose two suppliers differ by two levels on GOV-1 and agree on GOV-2. */
export async function bridgedCampaign(db: Db) {
  const suppliers = [0, 1].map(() => ({ 'GOV-1': answered('Oui, depuis 2024.'), 'GOV-2': answered('Oui.') }))
  const level = (supplier: number, question: string) => (question === 'GOV-1' ? (supplier === 0 ? 3 : 1) : 2)
  const campaign = await assessedSmall(db, { suppliers, level: level as never })
  const key = { ...campaign.key, actorId: campaign.buyer.id }
  const add = (more: Partial<Parameters<typeof addItem>[1]> = {}) =>
    addItem(db, { ...key, question: 'GOV-1', clause: null, content: someContent, newId: randomId, ...more })
  return { ...campaign, bridgeKey: key, add }
}

/** The same for the buyer of another campaign, with one item, for the doors of one tenant. */
export async function bridgeBeside(db: Db, closed: Awaited<ReturnType<typeof closedCampaign>>) {
  const campaign = await bridgedCampaign(db)
  const added = await campaign.add()
  if (!added.ok) throw new Error(added.fault)
  await db
    .updateTable('campaign')
    .set({ organisation_id: closed.organisation.id })
    .where('id', '=', campaign.campaignId)
    .execute()
  const item = await db
    .selectFrom('bridge_item')
    .select('id')
    .where('campaign_id', '=', campaign.campaignId)
    .executeTakeFirstOrThrow()
  return { bridged: campaign.campaignId, bridgeItem: item.id }
}
