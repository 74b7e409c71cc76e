import { expect, test } from 'vitest'
import { campaignEvaluation } from '#app/features/assessment/evaluation.server.ts'
import { currentLaunch, settingsFor } from '#app/features/campaigns/launched.server.ts'
import { launchReview } from '#app/features/campaigns/preparation.server.ts'
import { linkOverview } from '#app/features/invitations/link-page.server.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import { launch, makeDraft, makeLaunchedCampaign, makePanel } from '#tests/support/campaigns.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt } from '#tests/support/factories.ts'

const core = supplements().coreQuestions
const suppliers = [
  { name: 'Petit', email: 'a@petit.example', siren: null, language: 'fr' as const, headcount: 12 },
  { name: 'Grand', email: 'a@grand.example', siren: null, language: 'fr' as const, headcount: 4000 },
  { name: 'Inconnu', email: 'a@inconnu.example', siren: null, language: 'fr' as const },
]
const proportion = { below: 50, kind: 'core' as const }

test('a small supplier is asked the core, the others everything, and each is told so', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaignId, commitment, invitations } = await makeLaunchedCampaign(db, { suppliers, proportion })
  const seen = await Promise.all(invitations.map(({ token }) => linkOverview(db, { token, now: madeAt })))
  expect(seen.map((page) => [page?.questions, page?.smallBelow, page?.commitment])).toEqual([
    [10, 50, commitment],
    [47, null, commitment],
    [47, null, commitment],
  ])
  expect(seen[0]?.criteria.map(({ id }) => id)).toEqual(['GOV', 'FOR', 'MES', 'ACH', 'ECO', 'SOC'])
  const found = await currentLaunch(db, campaignId)
  expect(found?.settings.proportion).toEqual({ below: 50, scope: expect.arrayContaining(core) })
  const weights = Object.values(settingsFor(found!.settings, 12).weights)
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100)
  const mails = await db.selectFrom('outbox').select(['to_email', 'text_body']).orderBy('to_email').execute()
  expect(mails.map(({ text_body }) => /\b(10|47)\b/.exec(text_body)?.[0])).toEqual(['47', '47', '10'])
})

test('the review says who answers less, and small suppliers who would be asked nothing stop the launch', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const key = { organisationId: panel.buyer.id, now: madeAt }
  const campaignId = await makeDraft(db, panel, { suppliers, proportion })
  expect((await launchReview(db, { ...key, campaignId }))?.small).toEqual({ below: 50, questions: 10, suppliers: 1 })
  const empty = await makeDraft(db, panel, { suppliers, proportion: { below: 50, kind: 'segment' } })
  const review = await launchReview(db, { ...key, campaignId: empty })
  expect(review?.faults.map(({ code }) => code)).toEqual(['proportion_empty'])
  expect(await launch(db, panel, empty)).toMatchObject({ ok: false, reason: 'faults' })
})

test('all are scored on the questions asked of all, and on everything while no small one has answered', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1', 'GOV-6', 'EQP-1'],
    suppliers: [{ 'GOV-1': answered('Une politique de 2024.') }, { 'GOV-1': answered('Un plan de 2025.') }],
  })
  const key = {
    campaignId: campaign.campaignId,
    organisationId: campaign.organisation.id,
    now: '2027-06-01T00:00:00.000Z',
  }
  const launches = await db.selectFrom('launch_version').selectAll().executeTakeFirstOrThrow()
  const settings = { ...JSON.parse(launches.settings), proportion: { below: 50, scope: ['GOV-1'] } }
  // A second version: the first is append-only, as every launch is.
  await db
    .insertInto('launch_version')
    .values({ ...launches, id: 'v2', version: 2, settings: JSON.stringify(settings) })
    .execute()
  const asked = async () =>
    (await campaignEvaluation(db, key))?.evaluation.criteria.map(({ id, questions }) => [id, questions.length])
  expect(await asked()).toEqual([
    ['GOV', 2],
    ['EQP', 1],
  ])
  const [small, large] = campaign.suppliers
  await db
    .insertInto('invitation_headcount')
    .values([
      { invitation_id: small!.invitationId, headcount: 49 },
      { invitation_id: large!.invitationId, headcount: 50 },
    ])
    .execute()
  expect(await asked()).toEqual([['GOV', 1]])
})
