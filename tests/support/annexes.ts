import { makeDraft, makePanel } from './campaigns.ts'
import { madeAt } from './factories.ts'

/** What the buyer writes for its evaluators alone. */
export const note = 'Vérifier le site de Brest, jamais pour un fournisseur'

/** A draft ready to be given as an annex, and the key of who asks for it. */
export async function annexed(db: Parameters<typeof makePanel>[0], scope?: string[]) {
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel, {
    ...(scope ? { scope } : {}),
    evaluatorNotes: { 'GOV-1': note },
    questionWeights: { 'GOV-1': 2, 'GOV-2': 0 },
  })
  const key = { campaignId, organisationId: panel.buyer.id, runningToo: true, withWeights: false, now: madeAt }
  return { panel, campaignId, key }
}
