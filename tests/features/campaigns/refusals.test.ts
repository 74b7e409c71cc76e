import { expect, test } from 'vitest'
import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import type { LaunchFaultCode } from '#app/domain/campaign/launch-check.ts'
import { faultWords, stepHref } from '#app/features/campaigns/fault-words.ts'
import { launchReview, taskList } from '#app/features/campaigns/preparation.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import { launch, makeDraft, makePanel, readyDraft } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeMember, makeSupplier } from '#tests/support/factories.ts'

const words = { lang: 'fr' as const, t: dictionary('fr'), f: formats('fr') }
type Panel = Awaited<ReturnType<typeof makePanel>>

const everything = ['GOV', 'FOR', 'MES', 'EQP', 'INT', 'EXT', 'ACH', 'ECO', 'SRV', 'SOC']
const only = (people: { id: string }[]) => people.map(({ id }) => ({ personId: id, criteria: everything }))

const cases: [LaunchFaultCode, string, string, (panel: Panel) => Partial<CampaignDraft>][] = [
  ['title', 'settings', 'Donnez un nom', () => ({ name: '  ' })],
  ['deadline_missing', 'settings', 'Fixez une échéance', () => ({ deadlineDay: null })],
  ['deadline_day', 'settings', 'Le jour', () => ({ deadlineDay: '2026-02-30' })],
  ['deadline_time', 'settings', 'L’heure', () => ({ deadlineTime: '25:00' })],
  [
    'deadline_skipped',
    'settings',
    'heure d’été',
    () => ({ deadlineDay: '2027-03-28', deadlineTime: '02:30', debriefingOn: null }),
  ],
  ['time_zone', 'settings', 'fuseau', () => ({ timeZone: 'Europe/Atlantis' })],
  ['deadline_past', 'settings', 'déjà passée', () => ({ deadlineDay: '2026-11-01' })],
  ['debriefing_early', 'settings', 'avant l’échéance', () => ({ debriefingOn: '2026-12-17' })],
  ['weights_total', 'weights', 'font 60 au lieu de 100', () => ({ weights: { GOV: 60 } })],
  ['weights_nothing', 'weights', 'poids nul', () => ({ scope: ['GOV-1'], weights: { FOR: 100 } })],
  ['scope_empty', 'weights', 'Aucune question', () => ({ scope: [] })],
  ['panel_nobody', 'panel', 'Personne n’évalue\u202f: Gouvernance et stratégie', () => ({ evaluators: [] })],
  ['panel_people', 'panel', 'Il manque un évaluateur', ({ it }) => ({ evaluators: only([it]) })],
  ['suppliers_none', 'suppliers', 'Aucun fournisseur', () => ({ suppliers: [] })],
]

test.each(cases)(
  '%s: named on the %s step and on the review, and nothing is launched',
  async (code, step, text, change) => {
    await using database = await testDatabase()
    const { db } = database
    const panel = await makePanel(db)
    const campaignId = await makeDraft(db, panel, change(panel))
    const key = { campaignId, organisationId: panel.buyer.id, now: madeAt }

    const tasks = await taskList(db, key)
    const lacking = tasks?.steps.filter(({ faults }) => faults.length > 0)
    expect(lacking?.map((task) => task.step)).toEqual([step])
    expect(lacking?.[0]?.faults.map((fault) => fault.code)).toEqual([code])
    const review = await launchReview(db, key)
    expect(review?.faults.map((fault) => faultWords(fault, review.criteria, words)).join()).toContain(text)
    expect(stepHref(campaignId, review!.faults[0]!.step)).toBe(`/campaigns/${campaignId}/${step}`)

    expect(await launch(db, panel, campaignId)).toMatchObject({ ok: false, reason: 'faults', faults: [{ code }] })
    expect(await db.selectFrom('invitation').select('id').execute()).toEqual([])
    expect((await db.selectFrom('event').select('kind').execute()).map(({ kind }) => kind)).toEqual([
      'campaign_created',
    ])
  },
)

test('one function alone is refused for two marks and enough for one, and the criteria are named', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  await db.updateTable('membership').set({ function: 'achats' }).where('role', '=', 'evaluator').execute()
  const campaignId = await makeDraft(db, panel)
  expect(await launch(db, panel, campaignId)).toMatchObject({
    faults: [{ code: 'panel_functions', detail: everything }],
  })

  const single = await makeDraft(db, panel, { requiredMarks: 1, evaluators: only([panel.purchasing]) })
  const review = await launchReview(db, { campaignId: single, organisationId: panel.buyer.id, now: madeAt })
  expect(review).toMatchObject({ requiredMarks: 1, faults: [] })
  expect(await launch(db, panel, single)).toMatchObject({ ok: true })
  const { settings } = await db.selectFrom('launch_version').select('settings').executeTakeFirstOrThrow()
  expect(JSON.parse(settings)).toMatchObject({ requiredMarks: 1 })
})

test('a buyer that has become subject to the procurement code launches no tender prepared before', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel, { purpose: 'tender' })
  await db.updateTable('organisation').set({ under_procurement_code: 1 }).where('id', '=', panel.buyer.id).execute()
  expect(await launch(db, panel, campaignId)).toMatchObject({ faults: [{ step: 'settings', code: 'tender_public' }] })
})

test('a supplier that has become a member since it was typed is the buyer itself', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel)
  await db.updateTable('person').set({ email: 'rse@aubrac.example' }).where('id', '=', panel.it.id).execute()
  expect(await launch(db, panel, campaignId)).toMatchObject({
    faults: [{ step: 'suppliers', code: 'supplier_self', detail: ['Aubrac Cloud'] }],
  })
})

test('an evaluator who answers for an invited organisation stops the launch, and is named', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const supplier = await makeSupplier(db, { siren: '000271148' })
  await makeMember(db, { organisationId: supplier.id, personId: panel.it.id, roles: ['respondent'] })
  const suppliers = [{ name: 'Filiale', email: 'x@filiale.example', siren: '000271148', language: 'fr' as const }]
  const campaignId = await makeDraft(db, panel, { suppliers })
  expect(await launch(db, panel, campaignId)).toMatchObject({
    faults: [{ step: 'panel', code: 'panel_respondent', detail: [panel.it.name, 'Filiale'] }],
  })
  const without = await makeDraft(db, panel, { suppliers, requiredMarks: 1, evaluators: only([panel.purchasing]) })
  expect(await launch(db, panel, without)).toMatchObject({ ok: true })
})

test('a draft and its review are nothing at all for another buyer, and a launched campaign is a draft no more', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const foreign = await makePanel(db)
  const campaignId = await makeDraft(db, panel)
  const key = { campaignId, organisationId: foreign.buyer.id, now: madeAt }
  expect(await taskList(db, key)).toBeNull()
  expect(await launchReview(db, key)).toBeNull()
  await launch(db, panel, campaignId)
  const own = { ...key, organisationId: panel.buyer.id }
  expect(await taskList(db, own)).toBeNull()
  expect((await launchReview(db, own))?.status).toBe('launched')
})

test('the review tells what a launch would freeze', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const ready = readyDraft(panel)
  const campaignId = await makeDraft(db, panel, {
    scope: ready.scope.filter((id) => id.startsWith('GOV') || id === 'FOR-1'),
    weights: { ...Object.fromEntries(everything.map((id) => [id, 0])), GOV: 60, FOR: 20, MES: 20 },
    minimums: { GOV: 40 },
    evaluatorNotes: { 'GOV-1': 'Demander le bilan.', 'GOV-2': '  ' },
  })
  const review = await launchReview(db, { campaignId, organisationId: panel.buyer.id, now: madeAt })
  expect(review?.asked).toMatchObject([
    { id: 'GOV', weight: 75, minimum: 40, questions: 6, panel: [{ function: 'achats' }, { function: 'dsi' }] },
    { id: 'FOR', weight: 25, minimum: null, questions: 1 },
  ])
  expect(review).toMatchObject({
    questions: 7,
    notes: 1,
    effort: { firstTime: 85, reviewed: 5 },
    suppliers: ['Aubrac Cloud', 'Bexley Hosting'],
    faults: [],
  })
})
