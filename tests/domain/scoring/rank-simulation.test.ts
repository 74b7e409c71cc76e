import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulateRanks } from '#app/domain/scoring/rank-simulation.ts'
import { rankScores } from '#app/domain/scoring/ranking.ts'
import { overallScore } from '#app/domain/scoring/scoring.ts'

/** A sampler that gives the weightings listed, in turn. */
function fixed(weightings: readonly (readonly number[])[]): (target: Float64Array) => void {
  let next = 0
  return (target) => target.set(weightings[next++ % weightings.length]!)
}

test('counts ranks and strict wins of each draw', () => {
  const scores = [
    [90, 10],
    [50, 50],
  ]
  const { ranks, wins } = simulateRanks(
    scores,
    3,
    fixed([
      [1, 0],
      [0, 1],
      [0.5, 0.5],
    ]),
    true,
  )
  // First alone, second alone, then a tie in which both are first and none wins.
  expect([...ranks]).toEqual([2, 1, 2, 1])
  expect([...wins!]).toEqual([0, 1, 1, 0])
})

test('ties within 1e-9 of the best of the group share its rank and beat those below only', () => {
  const { ranks, wins } = simulateRanks([[50], [50 + 1e-9], [40], [60]], 1, fixed([[1]]), true)
  expect([...ranks]).toEqual([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0])
  expect([...wins!]).toEqual([0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 1, 0])
})

test('a null criterion is left out of the mean; a supplier without any score comes last, after a zero', () => {
  const { ranks } = simulateRanks(
    [
      [null, 30],
      [20, 20],
      [null, null],
      [0, 0],
    ],
    1,
    fixed([[0.9, 0.1]]),
    false,
  )
  expect([...ranks]).toEqual([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0])
})

test('a supplier scored only on criteria of no weight has no score', () => {
  const { ranks } = simulateRanks(
    [
      [null, 90],
      [10, 0],
    ],
    1,
    fixed([[1, 0]]),
    false,
  )
  expect([...ranks]).toEqual([0, 1, 1, 0])
})

test('pairs are counted only when asked for', () => {
  expect(simulateRanks([[1]], 1, fixed([[1]]), false).wins).toBeNull()
})

test('no supplier, no count', () => {
  const { ranks, wins } = simulateRanks([], 5, () => {}, true)
  expect([ranks.length, wins!.length]).toEqual([0, 0])
})

test('agrees with ranking each draw by the rules of the page', () => {
  const score = fc.option(
    fc.integer({ min: 0, max: 6 }).map((sixth) => (100 * sixth) / 6),
    { freq: 6 },
  )
  const share = fc.integer({ min: 0, max: 5 })
  const cases = fc.integer({ min: 1, max: 4 }).chain((criteria) => {
    const of = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: criteria, maxLength: criteria })
    const weighting = of(share).filter((row) => row.some((weight) => weight > 0))
    return fc.tuple(
      fc.array(of(score), { minLength: 1, maxLength: 40 }),
      fc.array(weighting, { minLength: 1, maxLength: 20 }),
    )
  })
  fc.assert(
    fc.property(cases, ([scores, rows]) => {
      const n = scores.length
      const weightings = rows.map((row) => row.map((weight) => weight / row.reduce((sum, one) => sum + one, 0)))
      const ranks = new Array<number>(n * n).fill(0)
      const wins = new Array<number>(n * n).fill(0)
      for (const weights of weightings) {
        const drawn = scores.map(
          (row) => overallScore(row.map((one, k) => ({ weight: weights[k]!, score: one }))) ?? -1,
        )
        const positions = rankScores(drawn)
        for (let a = 0; a < n; a++) {
          ranks[a * n + positions[a]! - 1]! += 1
          for (let b = 0; b < n; b++) wins[a * n + b]! += Number(positions[a]! < positions[b]!)
        }
      }
      const counts = simulateRanks(scores, weightings.length, fixed(weightings), true)
      expect([...counts.ranks]).toEqual(ranks)
      expect([...counts.wins!]).toEqual(wins)
    }),
  )
})
