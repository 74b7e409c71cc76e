import { bridgePage } from '#app/features/bridge/bridge.server.ts'
import { bridgeDocument } from '#app/features/bridge/bridge-document.ts'
import { addItem } from '#app/features/bridge/mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import type { Db } from '#db/client.server.ts'
import { answered, type closedCampaign } from './closed-campaign.ts'
import { testDatabase } from './db.ts'
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

/** A bridge with a question and a clause, and the document that its files are made of. */
export async function filledBridge() {
  const database = await testDatabase()
  const campaign = await bridgedCampaign(database.db)
  await campaign.add({ content: { ...someContent, title: 'Titre *marqué* <b>', text: 'Ligne 1\n- Ligne 2' } })
  await campaign.add({ clause: 'CL-GOV-2' })
  const page = (await bridgePage(database.db, campaign.bridgeKey))!
  return { database, page, document: bridgeDocument(page, dictionary('fr'), 'fr') }
}
