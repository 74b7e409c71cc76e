import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dominancePairs, dominates } from '#app/domain/scoring/dominance.ts'

test('at least as good everywhere and better once', () => {
  expect(dominates([50, 60], [50, 40])).toBe(true)
  expect(dominates([50, 60], [50.1, 40])).toBe(false)
  expect(dominates([50, 60], [50, 60])).toBe(false)
})

test('within 1e-9 is equal, both ways', () => {
  expect(dominates([50, 60], [50 + 5e-10, 40])).toBe(true)
  expect(dominates([50 + 5e-10, 60], [50, 60])).toBe(false)
  expect(dominates([50 + 2e-9, 60], [50, 60])).toBe(true)
})

test('a null on either side, or a shorter row, is never dominance', () => {
  expect(dominates([50, null], [10, 10])).toBe(false)
  expect(dominates([50, 50], [10, null])).toBe(false)
  expect(dominates([50, 50], [10])).toBe(false)
})

test('pairs come in file order and are transitive on a chain', () => {
  expect(
    dominancePairs([
      [1, 1],
      [3, 3],
      [2, 2],
    ]),
  ).toEqual([
    [1, 0],
    [1, 2],
    [2, 0],
  ])
  expect(dominancePairs([])).toEqual([])
})

test('is irreflexive and asymmetric, and no weighting reverses it', () => {
  const row = fc.array(
    fc.integer({ min: 0, max: 4 }).map((level) => level * 25),
    { minLength: 3, maxLength: 3 },
  )
  const weights = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(row, row, weights, (a, b, w) => {
      expect(dominates(a, a)).toBe(false)
      if (!dominates(a, b)) return
      expect(dominates(b, a)).toBe(false)
      const total = (scores: number[]) => scores.reduce((sum, score, k) => sum + score * w[k]!, 0)
      expect(total(a)).toBeGreaterThanOrEqual(total(b))
    }),
  )
})
