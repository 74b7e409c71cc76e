import { expect, test } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { markCampaign } from '#tests/support/revealed.ts'
import { pagesOf } from './models.ts'

const scope = ['GOV-1', 'GOV-2', 'MES-1']
const weights = { GOV: 60, MES: 40 }

function withTwo(db: Db) {
  const answers = Object.fromEntries(scope.map((id) => [id, answered(`Texte de ${id}, suivi depuis 2024.`)]))
  return closedCampaign(db, { scope, weights, suppliers: [answers, answers] })
}

test('before the reveal no page holds a level, a score, a rank or a word of a mark: only counts of locked sets', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await withTwo(db)
  await markCampaign(
    db,
    campaign,
    () => 3,
    () => false,
  )
  const pages = pagesOf(db, campaign)
  const [first] = campaign.suppliers
  const comparison = (await pages.comparison())!
  expect(comparison).toMatchObject({ state: 'sealed', sets: { locked: 8, expected: 8 }, ranking: [], verdict: null })
  expect(comparison).toMatchObject({ columns: [], radar: [], provisional: 0, dominance: [] })
  const criterion = (await pages.criterion('GOV'))!
  expect(criterion.rows.flatMap(({ cells }) => cells.map(({ hidden }) => hidden))).toEqual([true, true, true, true])
  expect(criterion.scores.map(({ score, awaited }) => [score, awaited])).toEqual([
    [null, true],
    [null, true],
  ])
  const arithmetic = (await pages.arithmetic(first!.invitationId))!
  expect(arithmetic).toMatchObject({ score: null, rank: null, level: null, overall: null, reasons: [] })
  expect(arithmetic.criteria.map(({ score, points }) => [score, points])).toEqual([
    [null, 0],
    [null, 0],
  ])
  const texts = (await pages.sideBySide(
    'GOV-1',
    campaign.suppliers.map(({ invitationId }) => invitationId),
  ))!
  expect(texts.suppliers.map(({ answer, kept, marks }) => [answer.text, kept, marks])).toEqual([
    ['Texte de GOV-1, suivi depuis 2024.', { hidden: true }, []],
    ['Texte de GOV-1, suivi depuis 2024.', { hidden: true }, []],
  ])
  expect(JSON.stringify([comparison, criterion, arithmetic, texts])).not.toContain('Secret de')
})

test('one revealed criterion shows itself alone: no total, no rank', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await withTwo(db)
  await markCampaign(
    db,
    campaign,
    (supplier) => (supplier === 0 ? 3 : 1),
    (_, criterion) => criterion === 'GOV',
  )
  const pages = pagesOf(db, campaign)
  const comparison = (await pages.comparison())!
  expect(comparison).toMatchObject({ state: 'partial', ranking: [], verdict: null })
  expect(comparison.criteria.map(({ cells }) => cells.map(({ score }) => score))).toEqual([
    [100, 100 / 3],
    [null, null],
  ])
  const arithmetic = (await pages.arithmetic(campaign.suppliers[0]!.invitationId))!
  expect(arithmetic).toMatchObject({ score: null, overall: null })
  expect(arithmetic.criteria.map(({ score, awaited }) => [score, awaited])).toEqual([
    [100, false],
    [null, true],
  ])
  const chosen = campaign.suppliers.map(({ invitationId }) => invitationId)
  const revealed = (await pages.sideBySide('GOV-1', chosen))!
  expect(revealed.suppliers.map(({ marks }) => marks.map(({ level }) => level))).toEqual([
    [3, 3],
    [1, 1],
  ])
  expect((await pages.sideBySide('MES-1', chosen))!.suppliers.map(({ marks }) => marks)).toEqual([[], []])
})

test("another organisation's campaign is nothing, on every page", async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await withTwo(db)
  await markCampaign(db, campaign, () => 2)
  const other = await closedCampaign(db)
  const [first] = campaign.suppliers
  const strangers = [other.organisation, first!.organisation]
  for (const organisation of strangers) {
    const pages = pagesOf(db, { ...campaign, organisation }, ['buyer', 'admin', 'reader'])
    expect(await pages.comparison()).toBeNull()
    expect(await pages.criterion('GOV')).toBeNull()
    expect(await pages.arithmetic(first!.invitationId)).toBeNull()
    expect(await pages.sideBySide('GOV-1', [first!.invitationId])).toBeNull()
  }
  // A supplier of another campaign of nobody's is no supplier of this one.
  const pages = pagesOf(db, campaign)
  const foreign = other.suppliers[0]!.invitationId
  expect(await pages.arithmetic(foreign)).toBeNull()
  expect((await pages.sideBySide('GOV-1', [foreign]))?.chosen).toEqual([])
  expect(await pages.criterion('SOC')).toBeNull()
  expect(await pages.sideBySide('SOC-1', [])).toBeNull()
})

test('a reader sees a campaign once it is closed; nobody opens a level or a text before', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await withTwo(db)
  await markCampaign(db, campaign, () => 2)
  const [first] = campaign.suppliers
  const during = { ...campaign, now: '2026-11-05T09:00:00.000Z' }
  expect(await pagesOf(db, during, ['reader']).comparison()).toBeNull()
  const open = pagesOf(db, during, ['buyer'])
  expect(await open.comparison()).toMatchObject({ state: 'sealed', ranking: [], columns: [], radar: [] })
  expect(await open.criterion('GOV')).toBeNull()
  expect(await open.arithmetic(first!.invitationId)).toBeNull()
  expect(await open.sideBySide('GOV-1', [first!.invitationId])).toBeNull()
  const reader = pagesOf(db, campaign, ['reader'])
  expect(await reader.comparison()).toMatchObject({ state: 'complete', submitted: 2 })
  expect((await reader.arithmetic(first!.invitationId))?.score).toBeCloseTo(200 / 3, 9)
})
