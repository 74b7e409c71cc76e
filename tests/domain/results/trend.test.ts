import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trendBetween } from '#app/domain/results/trend.ts'
import type { EvaluationAnswer } from '#app/domain/scoring/evaluation.ts'
import { scoreSupplier } from '#app/domain/scoring/scoring.ts'

const agreed = (consensus: 0 | 1 | 2 | 3): EvaluationAnswer => ({
  status: 'answered',
  naAccepted: null,
  marks: {},
  consensus,
})
const outside: EvaluationAnswer = { status: 'not_applicable', naAccepted: true, marks: {}, consensus: null }
const criteria = [
  { id: 'GOV', weight: 60, minimum: null, questions: ['GOV-1', 'GOV-2'].map((id) => ({ id, weight: 1 })) },
  { id: 'FOR', weight: 40, minimum: null, questions: [{ id: 'FOR-1', weight: 2 }] },
]
const same = ['GOV-1', 'GOV-2', 'FOR-1'].map((id) => ({ from: id, to: id }))
const response = (answers: Record<string, EvaluationAnswer>) => ({ answers, requiredMarks: 2 })

test('both sides are scored on the questions that compare, with the weights of now', () => {
  const before = response({ 'GOV-1': agreed(0), 'GOV-2': agreed(3), 'FOR-1': agreed(1) })
  const now = { ...response({ 'GOV-1': agreed(3), 'GOV-2': agreed(3), 'FOR-1': agreed(1) }), criteria }
  expect(trendBetween(before, now, same)).toEqual({
    questions: 3,
    before: expect.closeTo(0.6 * 50 + 0.4 * (100 / 3), 9),
    now: expect.closeTo(0.6 * 100 + 0.4 * (100 / 3), 9),
    criteria: [
      { id: 'GOV', questions: 2, before: 50, now: 100 },
      { id: 'FOR', questions: 1, before: expect.closeTo(100 / 3, 9), now: expect.closeTo(100 / 3, 9) },
    ],
    levels: [
      { id: 'GOV-1', before: 0, now: 3 },
      { id: 'GOV-2', before: 3, now: 3 },
      { id: 'FOR-1', before: 1, now: 1 },
    ],
    changed: [{ id: 'GOV-1', before: 0, now: 3 }],
  })
})

test('a question under another id compares, one that is not paired does not, and neither does one out of the computation', () => {
  const before = response({ 'OLD-4': agreed(2), 'GOV-2': outside, 'FOR-1': agreed(0) })
  const now = { ...response({ 'GOV-1': agreed(3), 'GOV-2': agreed(0), 'FOR-1': agreed(3) }), criteria }
  const trend = trendBetween(before, now, [
    { from: 'OLD-4', to: 'GOV-1' },
    { from: 'GOV-2', to: 'GOV-2' },
  ])
  expect(trend).toMatchObject({ questions: 1, changed: [{ id: 'GOV-1', before: 2, now: 3 }] })
  expect(trend.criteria.map(({ id }) => id)).toEqual(['GOV'])
  expect(trend.now).toBe(100)
})

test('left unanswered is a level of zero on either side; without a pair there is nothing', () => {
  const now = { ...response({ 'GOV-1': agreed(2) }), criteria }
  expect(trendBetween(response({}), now, same).changed).toEqual([{ id: 'GOV-1', before: 0, now: 2 }])
  expect(trendBetween(response({}), now, [])).toEqual({
    questions: 0,
    before: null,
    now: null,
    criteria: [],
    levels: [],
    changed: [],
  })
})

const level = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const)
const answers = fc.record({ 'GOV-1': level, 'GOV-2': level, 'FOR-1': level })
const response3 = (levels: Record<string, 0 | 1 | 2 | 3>) =>
  response(Object.fromEntries(Object.entries(levels).map(([id, one]) => [id, agreed(one)])))

test('over all questions, now is the score of the campaign; turned round, then and now change places', () => {
  fc.assert(
    fc.property(answers, answers, (earlier, later) => {
      const [before, now] = [response3(earlier), response3(later)]
      const trend = trendBetween(before, { ...now, criteria }, same)
      expect(trend.now).toBeCloseTo(
        scoreSupplier({ criteria, requiredMarks: 2 }, { id: 's', answers: now.answers }).score ?? Number.NaN,
        9,
      )
      const turned = trendBetween(now, { ...before, criteria }, same)
      expect([turned.before, turned.now]).toEqual([trend.now, trend.before])
    }),
  )
})
