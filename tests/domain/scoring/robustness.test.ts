import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dominancePairs } from '#app/domain/scoring/dominance.ts'
import { rankRobustness, verdictOf } from '#app/domain/scoring/robustness.ts'

const weights = [0.25, 0.15, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05]
const scores = [
  [4, 3, 2, 3, 2, 3, 1, 2, 3, 2],
  [2, 3, 4, 3, 3, 3, 3, 2, 2, 3],
  [3, 2, 3, 2, 3, 2, 2, 3, 3, 2],
]
const settings = { model: 'close', draws: 10_000, seed: 42 } as const
const sum = (row: readonly number[]) => row.reduce((total, share) => total + share, 0)

describe('the reference vector, P(A before B)', () => {
  test.each([
    ['close', 0.866],
    ['wide', 0.703],
    ['any', 0.194],
  ] as const)('%s ≈ %f', (model, expected) => {
    for (const seed of [1, 42, 2026]) {
      const { pairwise } = rankRobustness({ weights, scores }, { model, draws: 10_000, seed })
      expect(Math.abs(pairwise![0]![1]! - expected)).toBeLessThan(0.015)
    }
  })
})

test('does not depend on the total of the weights', () => {
  const hundred = weights.map((weight) => weight * 128)
  expect(rankRobustness({ weights: hundred, scores }, settings)).toEqual(rankRobustness({ weights, scores }, settings))
})

test('the same seed gives the same shares, another seed others, near', () => {
  const first = rankRobustness({ weights, scores }, settings)
  expect(rankRobustness({ weights, scores }, settings)).toEqual(first)
  const other = rankRobustness({ weights, scores }, { ...settings, seed: 43 })
  expect(other).not.toEqual(first)
  expect(Math.abs(other.rankAcceptability[0]![0]! - first.rankAcceptability[0]![0]!)).toBeLessThan(0.02)
})

test('ranks are the same with and without pairs', () => {
  const alone = rankRobustness({ weights, scores }, settings, { pairwise: false })
  expect(alone.pairwise).toBeNull()
  expect(alone.rankAcceptability).toEqual(rankRobustness({ weights, scores }, settings).rankAcceptability)
})

test('without weight nothing is drawn: no supplier has a score, all share rank 1', () => {
  const { rankAcceptability, pairwise } = rankRobustness(
    {
      weights: [0, 0],
      scores: [
        [1, 2],
        [2, 1],
      ],
    },
    settings,
  )
  expect(rankAcceptability).toEqual([
    [1, 0],
    [1, 0],
  ])
  expect(pairwise).toEqual([
    [0, 0],
    [0, 0],
  ])
})

test('no supplier and one supplier', () => {
  expect(rankRobustness({ weights, scores: [] }, settings)).toEqual({ rankAcceptability: [], pairwise: [] })
  expect(rankRobustness({ weights, scores: [scores[0]!] }, settings).rankAcceptability).toEqual([[1]])
})

test('a zero weight stays zero: its criterion decides nothing, in any model', () => {
  for (const model of ['close', 'wide', 'any'] as const) {
    const input = {
      weights: [1, 1, 0],
      scores: [
        [60, 60, 0],
        [50, 50, 100],
      ],
    }
    expect(rankRobustness(input, { ...settings, model }).pairwise![0]![1]).toBe(1)
  }
})

test('a supplier scored on one criterion of tiny weight keeps its score in every draw', () => {
  const input = {
    weights: [1e9, 1],
    scores: [
      [50, 50],
      [null, 90],
    ],
  }
  for (const model of ['close', 'wide', 'any'] as const) {
    expect(rankRobustness(input, { ...settings, model, draws: 500 }).rankAcceptability[1]).toEqual([1, 0])
  }
})

test('a seed that is no whole number is refused', () => {
  expect(() => rankRobustness({ weights, scores }, { ...settings, seed: 0.5 })).toThrow(RangeError)
})

test.each([
  [1, 'robuste'],
  [0.9, 'robuste'],
  [0.8999, 'sensible'],
  [0.7, 'sensible'],
  [0.6999, 'indecis'],
  [0, 'indecis'],
] as const)('a share of %f at rank 1 is %s', (share, verdict) => {
  expect(verdictOf(share)).toBe(verdict)
})

describe('whatever the scores', () => {
  const score = fc.option(
    fc.integer({ min: 0, max: 12 }).map((twelfth) => (100 * twelfth) / 12),
    { freq: 9 },
  )
  const inputs = fc.integer({ min: 1, max: 5 }).chain((criteria) => {
    const of = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: criteria, maxLength: criteria })
    return fc.record({ weights: of(fc.nat(20)), scores: fc.array(of(score), { maxLength: 7 }) })
  })
  const drawn = fc.record({
    model: fc.constantFrom('close' as const, 'wide' as const, 'any' as const),
    draws: fc.integer({ min: 1, max: 100 }),
    seed: fc.maxSafeInteger(),
  })

  test('rows sum to 1, pairs to at most 1, and nobody beats itself', () => {
    fc.assert(
      fc.property(inputs, drawn, (input, model) => {
        const { rankAcceptability, pairwise } = rankRobustness(input, model)
        for (const row of rankAcceptability) {
          expect(row).toHaveLength(input.scores.length)
          expect(sum(row)).toBeCloseTo(1, 12)
        }
        for (const [a, row] of pairwise!.entries()) {
          expect(row[a]).toBe(0)
          for (const [b, share] of row.entries()) expect(share + pairwise![b]![a]!).toBeLessThanOrEqual(1 + 1e-12)
        }
      }),
    )
  })

  test('columns sum to 1 too, and pairs to exactly 1, where nothing can tie', () => {
    // Distinct random scores: two weighted means within 1e-9 of each other do not occur.
    const distinct = fc.integer({ min: 2, max: 4 }).chain((criteria) => {
      const one = fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + Math.sqrt(value + 1))
      const row = fc.array(one, { minLength: criteria, maxLength: criteria })
      const rows = fc.uniqueArray(row, { minLength: 2, maxLength: 6, selector: ([first]) => Math.round(first! * 10) })
      return fc.record({ weights: fc.constant(new Array<number>(criteria).fill(1)), scores: rows })
    })
    fc.assert(
      fc.property(distinct, drawn, (input, model) => {
        const { rankAcceptability, pairwise } = rankRobustness(input, { ...model, draws: 40 })
        for (const rank of input.scores.keys())
          expect(sum(rankAcceptability.map((row) => row[rank]!))).toBeCloseTo(1, 12)
        for (const [a, row] of pairwise!.entries()) {
          for (const [b, share] of row.entries()) if (a !== b) expect(share + pairwise![b]![a]!).toBeCloseTo(1, 12)
        }
      }),
    )
  })

  test('a dominated supplier is never ahead in any draw', () => {
    let met = 0
    fc.assert(
      fc.property(inputs, drawn, (input, model) => {
        const { pairwise } = rankRobustness(input, model)
        for (const [better, worse] of dominancePairs(input.scores)) {
          met += 1
          expect(pairwise![worse]![better]).toBe(0)
        }
      }),
    )
    expect(met).toBeGreaterThan(20)
  })
})
