import { expect, test } from 'vitest'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import { agendaViewOf } from '#app/features/assessment/agenda-view.ts'
import { agreementPage } from '#app/features/assessment/agreement.server.ts'
import { consensusPage, nextToSettle } from '#app/features/assessment/consensus-answer.server.ts'
import { consensusBoard } from '#app/features/assessment/consensus-board.server.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { actsOn, type Campaign, keyOf } from '#tests/support/panel-acts.ts'

const viewer = (campaign: Campaign, more: { actorId?: string; seesAll?: boolean; organisationId?: string } = {}) => ({
  ...keyOf(campaign),
  actorId: campaign.buyer.id,
  seesAll: true,
  ...more,
})
const view = (asked: Record<string, string> = {}) => agendaViewOf(new URLSearchParams(asked))
const at = (campaign: Campaign, questionId: string, supplier = 0) => ({
  invitationId: campaign.suppliers[supplier]!.invitationId,
  questionId,
})
const told = (id: string) => answered(`Réponse à ${id}, suivie depuis 2024.`)
const rows = (board: Awaited<ReturnType<typeof consensusBoard>>) =>
  board?.differences.map((row) => [row.supplier, row.questionId, row.spread, row.stake])

/** Two evaluators mark everything of every supplier and lock. */
async function markAll(acts: ReturnType<typeof actsOn>, campaign: Campaign, levels: Record<string, [Level, Level]>[]) {
  for (const [supplier, questions] of levels.entries()) {
    const { invitationId } = campaign.suppliers[supplier]!
    for (const evaluator of [0, 1]) {
      for (const [id, marks] of Object.entries(questions))
        await acts.mark(evaluator, id, marks[evaluator] as Level, { invitationId })
      for (const criterion of new Set(Object.keys(questions).map((id) => id.slice(0, 3))))
        await acts.lock(evaluator, criterion, supplier)
    }
  }
}

test('the agenda lists revealed differences by stake, then what is settled, by name, question and criterion', async () => {
  await using database = await testDatabase()
  const { db } = database
  const answers = Object.fromEntries(['GOV-1', 'GOV-2', 'MES-1'].map((id) => [id, told(id)]))
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1', 'GOV-2', 'MES-1'],
    weights: { GOV: 30, MES: 70 },
    suppliers: [answers, answers],
    supplierNames: ['Éolienne', 'Basalte'],
  })
  const acts = actsOn(db, campaign)
  await markAll(acts, campaign, [
    { 'GOV-1': [0, 2], 'GOV-2': [1, 1], 'MES-1': [2, 3] },
    { 'GOV-1': [1, 2], 'GOV-2': [3, 3], 'MES-1': [2, 2] },
  ])
  const board = (asked = {}) => consensusBoard(db, viewer(campaign), view(asked))
  expect(rows(await board())).toEqual([
    ['Éolienne', 'MES-1', 1, 70],
    ['Éolienne', 'GOV-1', 2, 30],
    ['Basalte', 'GOV-1', 1, 15],
  ])
  expect(rows(await board({ q: 'eolienne' }))?.length).toBe(2)
  expect(rows(await board({ q: 'gov-1' }))?.length).toBe(2)
  expect(rows(await board({ criterion: 'MES' }))).toEqual([['Éolienne', 'MES-1', 1, 70]])
  expect(rows(await board({ show: 'settled' }))).toEqual([])

  const middle = at(campaign, 'GOV-1')
  const page = await consensusPage(db, { ...viewer(campaign), ...middle })
  expect(page?.position).toEqual({ index: 2, total: 3 })
  expect([page?.previous?.questionId, page?.next?.supplier]).toEqual(['MES-1', 'Basalte'])
  expect(page?.marks.map(({ level, function: held }) => [held, level])).toEqual([
    ['achats', 0],
    ['dsi', 2],
  ])
  expect(page).toMatchObject({ spread: 2, commentRequired: true, refusal: null, agreed: null })

  await acts.agree('GOV-1', 1, { comment: 'Retenu après lecture de la charte du siège.' })
  expect(await nextToSettle(db, { ...viewer(campaign), ...middle })).toMatchObject(at(campaign, 'GOV-1', 1))
  expect(await nextToSettle(db, { ...viewer(campaign), ...at(campaign, 'GOV-1', 1) })).toMatchObject({
    questionId: 'MES-1',
  })
  const after = await board({ show: 'settled' })
  expect(after?.differences.map((row) => [row.questionId, row.agreed])).toEqual([['GOV-1', 1]])
  expect(after).toMatchObject({ counts: { open: 2, settled: 1, waiting: 0 }, done: false })
})

test('a page holds 25 rows; a page that does not exist is the last', async () => {
  await using database = await testDatabase()
  const { db } = database
  const suppliers = Array.from({ length: 27 }, () => ({ 'GOV-1': told('GOV-1') }))
  const campaign = await closedCampaign(db, { scope: ['GOV-1'], suppliers })
  const board = (page: string) => consensusBoard(db, viewer(campaign), view({ show: 'waiting', page }))
  expect(await board('1')).toMatchObject({ pages: 2, counts: { waiting: 27 } })
  expect((await board('1'))?.waiting).toHaveLength(25)
  expect((await board('9'))?.waiting).toHaveLength(2)
  expect((await board('x'))?.view.page).toBe(1)
})

test('before the reveal there are counts of locked sets, and no word or level of anybody, for every viewer', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1'] })
  const acts = actsOn(db, campaign)
  await acts.mark(0, 'GOV-1', 3, { justification: 'Zéphyr, le mot que personne ne doit lire.' })
  await acts.lock(0)
  await acts.mark(1, 'GOV-1', 1, { justification: 'Zéphyr, encore, chez le second évaluateur.' })
  const viewers = [viewer(campaign), viewer(campaign, { actorId: campaign.panel[0]!.id, seesAll: false })]
  for (const key of viewers) {
    const page = await consensusPage(db, { ...key, ...at(campaign, 'GOV-1') })
    const board = await consensusBoard(db, key, view({ show: 'waiting' }))
    expect(page).toMatchObject({ revealed: false, locked: 1, panel: 2, marks: [], refusal: 'not_revealed', spread: 0 })
    expect(board?.waiting.map(({ locked, assigned }) => [locked, assigned])).toEqual([[1, 2]])
    expect(board?.agreement).toMatchObject({ compared: 0, reading: 'nothing', alpha: null })
    const words = JSON.stringify([page, board, await agreementPage(db, key)])
    expect(words).not.toContain('Zéphyr')
  }
  await acts.lock(1)
  const seen = await consensusPage(db, { ...viewers[1]!, ...at(campaign, 'GOV-1') })
  expect(seen?.marks.map(({ level }) => level).sort()).toEqual([1, 3])
})

test('an evaluator sees the criteria assigned to them, nobody sees another organisation’s or a running campaign', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1', 'MES-1'],
    panel: [{ function: 'achats' }, { function: 'dsi', criteria: ['MES'] }, { function: 'rse', criteria: ['GOV'] }],
  })
  const other = await closedCampaign(db)
  const acts = actsOn(db, campaign)
  for (const evaluator of [0, 2]) {
    await acts.mark(evaluator, 'GOV-1', evaluator === 0 ? 1 : 2)
    await acts.lock(evaluator, 'GOV')
  }
  const ofMeasure = viewer(campaign, { actorId: campaign.panel[1]!.id, seesAll: false })
  expect((await consensusBoard(db, ofMeasure, view()))?.criteria.map(({ id }) => id)).toEqual(['MES'])
  expect(rows(await consensusBoard(db, ofMeasure, view()))).toEqual([])
  expect(await consensusPage(db, { ...ofMeasure, ...at(campaign, 'GOV-1') })).toBeNull()
  expect((await agreementPage(db, ofMeasure))?.evaluators).toEqual([])
  const foreign = viewer(campaign, { organisationId: other.organisation.id })
  const stranger = viewer(campaign, { actorId: other.panel[0]!.id, seesAll: false })
  for (const key of [foreign, stranger, { ...viewer(campaign), now: '2026-11-10T16:59:59.000Z' }]) {
    expect(await consensusBoard(db, key, view())).toBeNull()
    expect(await consensusPage(db, { ...key, ...at(campaign, 'GOV-1') })).toBeNull()
    expect(await agreementPage(db, key)).toBeNull()
  }
})

test('agreement is figured over answers that two have marked, by criterion, pair and evaluator', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1', 'GOV-2', 'MES-1'] })
  const acts = actsOn(db, campaign)
  await markAll(acts, campaign, [{ 'GOV-1': [0, 1], 'GOV-2': [2, 3], 'MES-1': [3, 3] }])
  const page = await agreementPage(db, viewer(campaign))
  expect(page?.overall).toMatchObject({ compared: 3, percentExact: 100 / 3, percentWithinOne: 100, reading: 'few' })
  const reading = page?.criteria.map(({ id, compared, reading: read }) => [id, compared, read])
  expect(reading).toEqual([
    ['GOV', 2, 'few'],
    ['MES', 1, 'no_variance'],
  ])
  expect(page?.pairs.map(({ compared }) => compared)).toEqual([3])
  const severities = Object.fromEntries(page?.evaluators.map(({ id, severity }) => [id, severity]) ?? [])
  expect(severities[campaign.panel[0]!.id]).toBeCloseTo(-2 / 3)
  expect(severities[campaign.panel[1]!.id]).toBeCloseTo(2 / 3)
})
