import { canonicalJson, sha256Hex } from '#app/domain/proofs/canonical.ts'
import type { Offer, Tender } from '#app/domain/results/tender.ts'
import { campaignChain } from '#app/features/log/append.server.ts'
import { member, valdorenePeople } from './cast.server.ts'
import data from './data/tender.json' with { type: 'json' }
import { add, type Plan } from './plan.ts'
import { instantFrom, later, type World } from './world.server.ts'

/**
 * The offers of the assessed campaign beside their scores; two suppliers made none. The greenest are not the cheapest, so
 * that the share given to responsible digital decides.
 */
export function planTender(plan: Plan, world: World): void {
  const campaign = plan.rows.campaign?.find(({ status }) => status === 'assessed')
  const buyer = member(valdorenePeople, 'si-achats')
  if (!campaign) throw new Error('the demonstration has no assessed campaign')
  const invitations = plan.rows.invitation?.filter(
    ({ campaign_id, status }) => campaign_id === campaign.id && status === 'submitted',
  )
  const offers = (invitations ?? []).flatMap(({ id }, index): [string, Offer][] => {
    const offer = data.offers[index]
    return offer ? [[id, { price: offer.price, nr: null, marks: { t1: offer.t1, t2: offer.t2 } }]] : []
  })
  const rules: Tender = {
    formula: 'ratio',
    nrSource: 'score',
    weights: { nr: 20, price: 40 },
    technical: data.technical,
    offers: {},
  }
  const tender = { ...rules, offers: Object.fromEntries(offers) }
  const at = instantFrom(world, -31, '10:40')
  const saves = [
    { act: 'rules', at, content: canonicalJson(rules) },
    { act: 'import', at: later(at, 25), content: canonicalJson(tender) },
  ]
  for (const [index, save] of saves.entries())
    plan.events.push({
      chainId: campaignChain(campaign.id),
      at: save.at,
      actorId: buyer.id,
      kind: 'tender_table',
      payload: { act: save.act, revision: index + 1, sha256: sha256Hex(save.content) },
    })
  add(plan, 'tender_table', {
    campaign_id: campaign.id,
    content: canonicalJson(tender),
    revision: saves.length,
    updated_by: buyer.id,
    updated_at: later(at, 25),
  })
}
