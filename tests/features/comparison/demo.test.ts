import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EvaluationResult, evaluate } from '#app/domain/scoring/evaluate.ts'
import { displayOrder } from '#app/domain/scoring/ranking.ts'
import { campaignEvaluation } from '#app/features/assessment/evaluation.server.ts'
import type { ComparisonModel } from '#app/features/comparison/comparison-model.ts'
import { organisationId } from '#app/features/demo/cast.server.ts'
import { demoId } from '#app/features/demo/world.server.ts'
import { demoDatabase, demoWorld } from '#tests/support/demo.ts'
import { pagesOf } from './models.ts'

let database: Awaited<ReturnType<typeof demoDatabase>>
let result: EvaluationResult
let names: Map<string, string>
let model: ComparisonModel
const campaign = {
  campaignId: demoId('campaign', 'assessed'),
  organisation: { id: organisationId('valdorene') },
  now: demoWorld.now,
}
const pages = () => pagesOf(database.db, campaign)

beforeAll(async () => {
  database = await demoDatabase()
  const key = { campaignId: campaign.campaignId, organisationId: campaign.organisation.id, now: campaign.now }
  const found = await campaignEvaluation(database.db, key)
  const comparison = await pages().comparison()
  if (!found || !comparison) throw new Error('no assessed campaign')
  result = evaluate(found.evaluation)
  names = new Map(found.invitations.map(({ id, name }) => [id, name]))
  model = comparison
})
afterAll(() => database?.close())

test('scores, levels, ranks and shares of the page are those of the engine', () => {
  expect(model.state).toBe('complete')
  expect(model.ranking.map(({ id }) => id)).toEqual(displayOrder(result.suppliers).map(({ id }) => id))
  for (const shown of model.ranking) {
    const { score, level, rank, provisional, belowMinimum } = result.suppliers.find(({ id }) => id === shown.id)!
    expect(shown).toMatchObject({ score, level, rank, provisional, name: names.get(shown.id) })
    expect(shown.belowMinimum).toHaveLength(belowMinimum.length)
    expect(shown.shares).toEqual(result.robustness.rankAcceptability[shown.id])
  }
})

test('the heat table holds every criterion score of the engine', () => {
  const shown = model.criteria.flatMap(({ id, cells }) =>
    cells.map(({ supplier, score }) => [supplier, id, score] as const),
  )
  const expected = result.suppliers.flatMap(({ id, criteria }) =>
    criteria.map((criterion) => [id, criterion.id, criterion.score] as const),
  )
  expect(shown.map(String).toSorted()).toEqual(expected.map(String).toSorted())
})

test('verdict, flips and dominance are those of the engine, in words of names', () => {
  const { verdict } = model
  expect(verdict?.verdict).toBe(result.robustness.verdict)
  const line = (challenger: string, to: number, direction: string) => `${challenger} ${to.toFixed(9)} ${direction}`
  expect(verdict?.flips.map(({ challenger, to, direction }) => line(challenger, to, direction)).toSorted()).toEqual(
    result.flips
      .filter(({ weight }) => weight > 0)
      .map((flip) => line(names.get(flip.challenger) ?? '', 100 * flip.weight, flip.direction))
      .toSorted(),
  )
  const changes = verdict?.flips.map(({ from, to }) => Math.abs(to - from)) ?? []
  expect(changes).toEqual(changes.toSorted((a, b) => a - b))
  const pairs = model.dominance.flatMap(({ name, over }) => over.map((other) => `${name} > ${other}`))
  expect(pairs.toSorted()).toEqual(result.dominance.map(([a, b]) => `${names.get(a)} > ${names.get(b)}`).toSorted())
})

test('another model draws other weights, and the same address draws the same', async () => {
  const any = await pages().comparison('model=any')
  expect(any?.robustness.model).toBe('any')
  expect(any?.ranking[0]?.shares).not.toEqual(model.ranking[0]?.shares)
  expect((await pages().comparison('model=any'))?.ranking).toEqual(any?.ranking)
  expect((await pages().comparison('model=nonsense'))?.ranking).toEqual(model.ranking)
})

test('each criterion opens the levels that make its score', async () => {
  for (const { id, cells } of model.criteria) {
    const criterion = await pages().criterion(id)
    expect(criterion?.scores.map(({ supplier, score }) => [supplier, score])).toEqual(
      cells.map(({ supplier, score }) => [supplier, score]),
    )
    for (const { supplier, score } of cells) {
      const levels = criterion!.rows.flatMap(({ weight, cells }) => {
        const cell = cells.find((one) => one.supplier === supplier)!
        return cell.hidden || cell.level === null ? [] : [{ weight, level: cell.level }]
      })
      const weights = levels.reduce((sum, { weight }) => sum + weight, 0)
      const points = levels.reduce((sum, { weight, level }) => sum + weight * level, 0)
      if (score === null) expect(weights).toBe(0)
      else expect((100 * points) / (3 * weights)).toBeCloseTo(score, 9)
    }
  }
})

test('columns stand in the order of what the address asks', async () => {
  const [first, second] = [model.criteria[0]!.id, model.criteria[1]!.id]
  const byScore = (await pages().comparison(`sort=${first}`))?.criteria[0]?.cells.map(({ score }) => score ?? -1)
  expect(byScore).toEqual(byScore?.toSorted((a, b) => b - a))
  const question = (await pages().criterion(first))!.rows[0]!.id
  const sorted = await pages().criterion(first, `sort=${question}`)
  const levels = sorted?.rows[0]?.cells.map((cell) => (cell.hidden ? -1 : (cell.level ?? -1)))
  expect(levels).toEqual(levels?.toSorted((a, b) => b - a))
  expect(new Set(levels).size).toBeGreaterThan(1)
  expect((await pages().criterion(first, `sort=${second}`))?.sort).toBeNull()
  expect((await pages().comparison('sort=NONE'))?.view.sort).toBeNull()
})
