import { currentLaunch } from '#app/features/campaigns/launched.server.ts'
import { createDraft } from '#app/features/campaigns/mutations.server.ts'
import { moveAction, proposeAction } from '#app/features/progress/mutations.server.ts'
import { pairOfBuyer, pairOfSupplier } from '#app/features/progress/plan.server.ts'
import { reEvaluationOf } from '#app/features/re-evaluation/queries.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { launch } from './campaigns.ts'
import { answered, pieceOfEvidence } from './closed-campaign.ts'
import { someAction, toldCampaign } from './told-campaign.ts'

/** The day on which a past campaign is looked at again, its dates passed. */
export const nextYear = '2027-11-15T09:00:00.000Z'

export const asked = ['GOV-1', 'GOV-2', 'FOR-1', 'FOR-2']

/** A told campaign: a promise whose day has passed, evidence that has ended, an agreed action, and one answer without reason. */
export async function pastCampaign(db: Db) {
  const answers = {
    'GOV-1': answered('Une charte sera signée.', { state: 'planned', stateDate: '2027-06-30' }),
    'GOV-2': answered('Certifié.', {
      evidence: [pieceOfEvidence({ validUntil: '2027-03-31', title: 'Certificat de Zéphyr' })],
    }),
    'FOR-1': answered('La moitié est formée, en 2025.'),
    'FOR-2': answered('Un module par an depuis 2024.', {
      evidence: [pieceOfEvidence({ validUntil: '2027-03-31', confidentiality: 'never' })],
    }),
  }
  const past = await toldCampaign(db, {
    scope: asked,
    weights: { GOV: 60, FOR: 40 },
    evaluatorNotes: { 'GOV-1': 'Voir le siège.' },
    minimums: { GOV: 30 },
    suppliers: [answers, { ...answers, 'GOV-1': answered('Signée en 2024.'), 'GOV-2': answered('Certifié en 2024.') }],
    level: () => 1,
  })
  const own = past.supplierKey(0)
  const base = { now: past.now, newId: randomId, baseUrl: 'https://etalon.example' }
  const buyerPair = await pairOfBuyer(db, { ...past.key, invitationId: own.invitationId })
  const supplierPair = await pairOfSupplier(db, own)
  if (!buyerPair || !supplierPair) throw new Error('no plan')
  const made = await proposeAction(db, {
    ...base,
    pair: buyerPair,
    actorId: past.buyer.id,
    sourceId: 'FOR-1',
    content: someAction,
  })
  if (!made.ok) throw new Error(made.fault)
  const agree = { actionId: made.actionId, revision: 1, to: 'agreed' as const }
  const agreed = await moveAction(db, { ...base, pair: supplierPair, actorId: own.actorId, ...agree })
  if (!agreed.ok) throw new Error(agreed.fault)
  return { ...past, key: { ...past.key, now: nextYear, chosen: [] as string[] } }
}
export type PastCampaign = Awaited<ReturnType<typeof pastCampaign>>

/** The draft of its re-evaluation, with those questions, and a deadline. */
export async function reEvaluationDraftOf(
  db: Db,
  past: PastCampaign,
  questions: string[],
  more: { deadlineDay?: string; timeZone?: string } = {},
) {
  const draft = await reEvaluationOf(db, { ...past.key, name: 'Un an après', questions })
  if (!draft) throw new Error('no draft')
  const made = await createDraft(db, {
    organisationId: past.organisation.id,
    actorId: past.buyer.id,
    draft: { ...draft, deadlineDay: '2027-12-20', debriefingOn: null, ...more },
    reEvaluates: past.campaignId,
    now: nextYear,
    newId: randomId,
  })
  if (!made.ok) throw new Error(made.reason)
  return made.id as PastCampaign['campaignId']
}

/** The same, launched, its invitations claimed by the suppliers of then. */
export async function launchedReEvaluation(db: Db, past: PastCampaign, questions: string[], timeZone = 'Europe/Paris') {
  const campaignId = await reEvaluationDraftOf(db, past, questions, { timeZone })
  const people = { buyer: past.organisation, launcher: past.buyer, purchasing: past.panel[0]!, it: past.panel[1]! }
  const launched = await launch(db, people, campaignId)
  if (!launched.ok) throw new Error(launched.reason)
  await db.updateTable('campaign').set({ launched_at: nextYear }).where('id', '=', campaignId).execute()
  await claimedAsThen(db, past, campaignId)
  const requestKey = (index: number) => ({
    invitationId: launched.invitations[index]!.id as PastCampaign['campaignId'],
    organisationId: past.suppliers[index]!.organisation.id,
    actorId: past.suppliers[index]!.respondent.id,
    now: nextYear,
    newId: randomId,
  })
  const settings = (await currentLaunch(db, campaignId))?.settings
  if (!settings) throw new Error('not launched')
  return { campaignId, requestKey, settings, commitment: launched.commitment }
}

/** The invitations of a re-evaluation, claimed by the respondents of then. */
export async function claimedAsThen(db: Db, past: PastCampaign, campaignId: string): Promise<void> {
  for (const { organisation, respondent } of past.suppliers)
    await db
      .updateTable('invitation')
      .set({ organisation_id: organisation.id, owner_id: respondent.id, status: 'claimed', claimed_at: nextYear })
      .where('campaign_id', '=', campaignId)
      .where('email', '=', respondent.email)
      .execute()
}
