import { expect, test } from 'vitest'
import { copiedDraft } from '#app/domain/campaign/campaign-copy.ts'
import { launchChainFault } from '#app/domain/campaign/launch.ts'
import { frozenRules } from '#app/features/campaigns/frozen.server.ts'
import { currentLaunch } from '#app/features/campaigns/launched.server.ts'
import { savePanel } from '#app/features/campaigns/panel-mutations.server.ts'
import { panelPage } from '#app/features/campaigns/panel-page.server.ts'
import { launchReview, taskList } from '#app/features/campaigns/preparation.server.ts'
import { draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { draftLikeCampaign } from '#app/features/templates/queries.server.ts'
import { aiModule, apartDraft, apartSettings, moduleEntry, ownNote, ownQuestions } from '#tests/support/apart.ts'
import { launch, makeDraft, makePanel, readyDraft } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt } from '#tests/support/factories.ts'

const compare = (a: string, b: string) => a.localeCompare(b)

test('a launch freezes modules and own questions, and names who assesses them', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel, apartDraft(panel))
  expect((await launch(db, panel, campaignId)).ok).toBe(true)
  const found = await currentLaunch(db, campaignId)
  const { publicHash, fullHash } = moduleEntry()
  expect(found?.settings).toMatchObject({
    ...apartSettings(),
    scope: ['GOV-1', 'GOV-2'],
    weights: { GOV: 100 },
    evaluatorNotes: { 'OWN-1': ownNote, 'GOV-1': 'Voir le siège' },
  })
  expect(found?.settings.questionnaires).toEqual([
    expect.objectContaining({ id: 'inr-parties-prenantes', kind: 'base' }),
    { ...aiModule, kind: 'module', publicHash, fullHash },
  ])
  const stored = { ...found!, previous: null }
  expect(launchChainFault([stored])).toBeNull()
  const moved = { ...found!.settings, own: [{ ...ownQuestions[0]!, text: { fr: 'Autre', en: null } }] }
  expect(launchChainFault([{ ...stored, settings: moved }])).toEqual({ version: 1, fault: 'altered' })
  const evaluators = await db.selectFrom('campaign_evaluator').select('criterion_id').distinct().execute()
  expect(evaluators.map((row) => row.criterion_id).sort()).toEqual(['GOV', 'IA', 'OWN'])
  const mail = await db.selectFrom('outbox').select('text_body').where('kind', '=', 'invitation').execute()
  expect(mail.every(({ text_body }) => /12\s(open )?questions/.test(text_body))).toBe(true)
})

test('nobody launches a module or own questions that nobody assesses', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const evaluators = [panel.purchasing, panel.it].map(({ id }) => ({ personId: id, criteria: ['GOV'] }))
  const campaignId = await makeDraft(db, panel, { ...apartDraft(panel), evaluators })
  expect(await launch(db, panel, campaignId)).toMatchObject({
    ok: false,
    faults: [{ step: 'panel', code: 'panel_nobody', detail: ['IA', 'OWN'] }],
  })
  const key = { campaignId, organisationId: panel.buyer.id, now: madeAt }
  const page = await panelPage(db, { ...key, compare })
  expect(page?.asked.map(({ id }) => id)).toEqual(['GOV', 'IA', 'OWN'])
  const both = new Map([panel.purchasing, panel.it].map(({ id }) => [id, ['GOV', 'IA', 'OWN']]))
  expect(await savePanel(db, { ...key, seen: page!.seen, criteria: both })).toEqual({ ok: true })
  expect((await launch(db, panel, campaignId, 2)).ok).toBe(true)
})

test('the steps and the last reading count what stands apart in the effort and in no weight', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel, apartDraft(panel))
  const key = { campaignId, organisationId: panel.buyer.id, now: madeAt }
  expect(await taskList(db, key)).toMatchObject({ questions: 2, apart: { modules: 1, own: 2 } })
  const review = await launchReview(db, key)
  expect(review).toMatchObject({
    faults: [],
    questions: 2,
    asked: [{ id: 'GOV', weight: 100 }],
    effort: { questions: 12, firstTime: 145 },
  })
  expect(review?.modules).toMatchObject([{ ...aiModule, criteria: [{ id: 'IA', questions: 8 }] }])
  expect(review?.modules[0]?.criteria[0]?.panel).toHaveLength(2)
  expect(review?.own.questions.map(({ id }) => id)).toEqual(['OWN-1', 'OWN-2'])
  expect(review?.own.panel).toHaveLength(2)
})

test('the frozen rules show each module with its own total, and own questions with their note, for the buyer', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel, apartDraft(panel))
  await launch(db, panel, campaignId)
  const rules = await frozenRules(db, {
    campaignId,
    organisationId: panel.buyer.id,
    runningToo: true,
    version: null,
    now: madeAt,
  })
  expect(rules?.unchanged).toBe(true)
  expect(rules?.criteria.filter(({ module }) => module)).toMatchObject([{ id: 'IA', weight: 100, all: 8 }])
  expect(rules?.criteria.filter(({ module }) => !module)).toHaveLength(10)
  expect(rules?.own).toMatchObject([
    { id: 'OWN-1', text: ownQuestions[0]!.text, note: ownNote },
    { id: 'OWN-2', text: { fr: 'Which of your teams would work on our site?' }, note: null },
  ])
})

test('a module that calls a criterion as the base does is not launched', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const { questionnaire } = readyDraft(panel)
  const campaignId = await makeDraft(db, panel, { modules: [questionnaire] })
  expect(await launch(db, panel, campaignId)).toMatchObject({
    ok: false,
    faults: expect.arrayContaining([expect.objectContaining({ step: 'apart', code: 'module_clash' })]),
  })
})

test('a copy of a campaign brings its modules and own questions along', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel, apartDraft(panel))
  await launch(db, panel, campaignId)
  const by = { organisationId: panel.buyer.id, campaignId }
  const like = await draftLikeCampaign(db, { ...by, name: 'Suivante', withSuppliers: false })
  expect(like).toMatchObject({ modules: [aiModule], own: ownQuestions, evaluatorNotes: { 'OWN-1': ownNote } })
  const before = await draftOfBuyer(db, by)
  expect(like).toEqual(copiedDraft(before!.draft, { name: 'Suivante', withSuppliers: false }))
})
