import { expect, test } from 'vitest'
import { tickedCriteria } from '#app/features/campaigns/panel-form.ts'
import { savePanel } from '#app/features/campaigns/panel-mutations.server.ts'
import { panelPage } from '#app/features/campaigns/panel-page.server.ts'
import { draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { launch, makeDraft, makePanel, type readyDraft } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makePerson } from '#tests/support/factories.ts'

const compare = formats('fr').compare
type Panel = Awaited<ReturnType<typeof makePanel>>

async function draftWith(db: Db, given: Parameters<typeof readyDraft>[1] = {}) {
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel, given)
  return { panel, campaignId, key: { campaignId, organisationId: panel.buyer.id, now: madeAt, compare } }
}

async function save(db: Db, key: Awaited<ReturnType<typeof draftWith>>['key'], ticked: string[]) {
  const seen = (await panelPage(db, key))?.seen ?? ''
  return savePanel(db, { ...key, seen, criteria: tickedCriteria(ticked) })
}

const evaluatorsOf = async (db: Db, key: { campaignId: string; organisationId: string }) =>
  (await draftOfBuyer(db, key))?.draft.evaluators

test('the page offers the evaluators of the organisation alone, with their function, those named first', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { panel, key } = await draftWith(db)
  const csr = await makePerson(db, {
    organisationId: panel.buyer.id,
    roles: ['evaluator'],
    function: 'rse',
    name: 'Aaron',
  })
  await makePanel(db)
  const page = await panelPage(db, key)
  expect(page?.evaluators.map(({ id, function: own, criteria }) => [id, own, criteria.length])).toEqual([
    [panel.purchasing.id, 'achats', 10],
    [panel.it.id, 'dsi', 10],
    [csr.id, 'rse', 0],
  ])
  expect(page).toMatchObject({ gone: 0, faults: [], requiredMarks: 2, asked: { length: 10 } })
})

test('boxes become the criteria of each person, in questionnaire order, and nobody without a box stays', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { panel, key } = await draftWith(db)
  const { purchasing, it } = panel
  const boxes = [`${it.id}:MES`, `${it.id}:GOV`]
  expect(await save(db, key, boxes)).toEqual({ ok: true })
  expect((await draftOfBuyer(db, key))?.draft).toMatchObject({
    requiredMarks: 2,
    evaluators: [{ personId: it.id, criteria: ['GOV', 'MES'] }],
  })
  const page = await panelPage(db, key)
  expect(page?.evaluators.find(({ id }) => id === purchasing.id)?.criteria).toEqual([])
  expect(page?.faults.map(({ code, detail }) => [code, detail.length])).toEqual([
    ['panel_nobody', 8],
    ['panel_people', 2],
  ])
})

test('nobody is named who is no evaluator of the organisation, and no criterion that does not exist', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { panel, key } = await draftWith(db)
  const stranger = (await makePanel(db)).it
  const boxes = [
    `${stranger.id}:GOV`,
    `${panel.launcher.id}:GOV`,
    `${panel.it.id}:GOV`,
    `${panel.it.id}:ZZZ`,
    'nonsense',
  ]
  expect(await save(db, key, boxes)).toEqual({ ok: true })
  expect(await evaluatorsOf(db, key)).toEqual([{ personId: panel.it.id, criteria: ['GOV'] }])
})

test('somebody who evaluates no more is counted as gone and leaves at the next save', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { panel, key } = await draftWith(db)
  await db.deleteFrom('membership').where('person_id', '=', panel.it.id).execute()
  expect(await panelPage(db, key)).toMatchObject({ gone: 1, evaluators: [{ id: panel.purchasing.id }] })
  await save(db, key, [`${panel.purchasing.id}:GOV`])
  expect(await panelPage(db, key)).toMatchObject({ gone: 0 })
})

test('criteria out of scope keep their panel until they are asked again', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { panel, key } = await draftWith(db, { scope: ['GOV-1', 'FOR-1'] })
  expect((await panelPage(db, key))?.asked.map(({ id }) => id)).toEqual(['GOV', 'FOR'])
  await save(db, key, [`${panel.it.id}:FOR`])
  const [purchasing, it] = (await evaluatorsOf(db, key)) ?? []
  expect(it?.criteria).toEqual(['FOR', 'MES', 'EQP', 'INT', 'EXT', 'ACH', 'ECO', 'SRV', 'SOC'])
  expect(purchasing?.criteria).not.toContain('GOV')
})

test('of two buyers who started from the same panel, the second is told, and nothing of the first is undone', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { panel, key } = await draftWith(db)
  const seen = (await panelPage(db, key))?.seen ?? ''
  const by = (personId: string) => savePanel(db, { ...key, seen, criteria: tickedCriteria([`${personId}:GOV`]) })
  const results = await Promise.all([by(panel.it.id), by(panel.purchasing.id)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'conflict' })
  const winner = results[0]?.ok ? panel.it : panel.purchasing
  expect(await evaluatorsOf(db, key)).toEqual([{ personId: winner.id, criteria: ['GOV'] }])
})

test('another buyer finds no panel, and a launched campaign takes none', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { panel, campaignId, key } = await draftWith(db)
  const foreign: Panel = await makePanel(db)
  const other = { ...key, organisationId: foreign.buyer.id }
  expect(await panelPage(db, other)).toBeNull()
  expect(await savePanel(db, { ...other, seen: '', criteria: new Map() })).toEqual({
    ok: false,
    reason: 'missing',
  })
  const before = await evaluatorsOf(db, key)
  await launch(db, panel, campaignId)
  expect(await save(db, key, [`${panel.it.id}:GOV`])).toEqual({ ok: false, reason: 'launched' })
  expect(await evaluatorsOf(db, key)).toEqual(before)
})
