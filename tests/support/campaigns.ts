import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import { newDraft, presetFor } from '#app/domain/campaign/presets.ts'
import { launchCampaign } from '#app/features/campaigns/launch.server.ts'
import { createDraft } from '#app/features/campaigns/mutations.server.ts'
import { allQuestionnaires, supplements } from '#app/features/questionnaires/registry.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { madeAt, makeBuyer, makePerson } from './factories.ts'

export const testSecret = 'a secret that only the tests of campaigns know'
export const testBaseUrl = 'https://etalon.test'

/** The newest base questionnaire. */
export function baseQuestionnaire() {
  const entry = allQuestionnaires().find(({ full }) => full.kind === 'base')
  if (!entry) throw new Error('no base questionnaire is published')
  return entry.full
}

/** A buyer with one buyer, and two evaluators of different functions. */
export async function makePanel(db: Db, organisation: Parameters<typeof makeBuyer>[1] = {}) {
  const buyer = await makeBuyer(db, organisation)
  const person = (roles: ('buyer' | 'evaluator')[], given: { function?: 'achats' | 'dsi' | 'rse' } = {}) =>
    makePerson(db, { organisationId: buyer.id, roles, ...given })
  return {
    buyer,
    launcher: await person(['buyer']),
    purchasing: await person(['evaluator'], { function: 'achats' }),
    it: await person(['evaluator'], { function: 'dsi' }),
  }
}

type Panel = Awaited<ReturnType<typeof makePanel>>

/** Settings that launch as they are: 47 questions, equal weights, the panel on every criterion, two suppliers. */
export function readyDraft(panel: Panel, given: Partial<CampaignDraft> = {}): CampaignDraft {
  const base = baseQuestionnaire()
  const questionnaire = { id: base.id, version: base.version }
  const preset = presetFor(base, supplements(), { segment: null, scope: 'all' })
  const criteria = base.criteria.map(({ id }) => id)
  return {
    ...newDraft({ name: 'Hébergement applicatif 2027', purpose: 'sourcing', questionnaire }, preset),
    deadlineDay: '2026-12-18',
    debriefingOn: '2027-02-15',
    evaluators: [panel.purchasing, panel.it].map(({ id }) => ({ personId: id, criteria })),
    suppliers: [
      { name: 'Aubrac Cloud', email: 'rse@aubrac.example', siren: null, language: 'fr' },
      { name: 'Bexley Hosting', email: 'csr@bexley.example', siren: null, language: 'en' },
    ],
    ...given,
  }
}

export async function makeDraft(db: Db, panel: Panel, given: Partial<CampaignDraft> = {}): Promise<string> {
  const actor = { organisationId: panel.buyer.id, actorId: panel.launcher.id }
  const result = await createDraft(db, { ...actor, draft: readyDraft(panel, given), now: madeAt, newId: randomId })
  if (!result.ok) throw new Error(`the draft was refused: ${result.reason}`)
  return result.id
}

export function launch(db: Db, panel: Panel, campaignId: string, revision = 1) {
  return launchCampaign(db, {
    campaignId,
    organisationId: panel.buyer.id,
    actorId: panel.launcher.id,
    revision,
    salt: new Uint8Array(32).fill(7),
    secret: testSecret,
    baseUrl: testBaseUrl,
    now: madeAt,
    newId: randomId,
  })
}

/** A campaign that is launched, with its panel and the tokens of its invitations. */
export async function makeLaunchedCampaign(db: Db, given: Partial<CampaignDraft> = {}) {
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel, given)
  const launched = await launch(db, panel, campaignId)
  if (!launched.ok) throw new Error(`the launch was refused: ${launched.reason}`)
  return { ...panel, campaignId, commitment: launched.commitment, invitations: launched.invitations }
}
