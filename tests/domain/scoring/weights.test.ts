import fc from 'fast-check'
import { expect, test } from 'vitest'
import { totals100, totalWeight, weightsInScope } from '#app/domain/scoring/weights.ts'

test('a total is 100 whatever the rounding of its decimals, and nothing else is', () => {
  expect(totalWeight({})).toBe(0)
  expect(totals100({ a: 33.33, b: 33.33, c: 33.34 })).toBe(true)
  expect(totals100(Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`c${i}`, i < 9 ? 11.11 : 0.01])))).toBe(
    true,
  )
  expect(totals100({ a: 99.99 })).toBe(false)
  expect(totals100({ a: 100.01 })).toBe(false)
  expect(totals100({})).toBe(false)
})

const criteria = (inScope: string[]) => ['A', 'B', 'C'].map((id) => ({ id, inScope: inScope.includes(id) }))

test('a criterion out of scope gets 0 and the rest rescale to 100', () => {
  const weights = { A: 50, B: 30, C: 20 }
  expect(weightsInScope(weights, criteria(['A', 'B', 'C']))).toEqual(weights)
  expect(weightsInScope(weights, criteria(['A', 'B']))).toEqual({ A: 62.5, B: 37.5, C: 0 })
  expect(weightsInScope(weights, criteria(['C']))).toEqual({ A: 0, B: 0, C: 100 })
  expect(weightsInScope(weights, criteria([]))).toEqual({ A: 0, B: 0, C: 0 })
  expect(weightsInScope({ A: 0, B: 0, C: 0 }, criteria(['A']))).toEqual({ A: 0, B: 0, C: 0 })
})

test('a missing weight is 0, one of an unknown criterion is left out, and weights at 100 stay as typed', () => {
  expect(weightsInScope({ A: 1, Z: 99 }, criteria(['A', 'B']))).toEqual({ A: 100, B: 0, C: 0 })
  expect(weightsInScope({ A: 33.33, B: 33.33, C: 33.34 }, criteria(['A', 'B', 'C']))).toEqual({
    A: 33.33,
    B: 33.33,
    C: 33.34,
  })
})

test('rescaling keeps proportions and totals 100', () => {
  const weight = fc.integer({ min: 1, max: 10_000 }).map((n) => n / 100)
  fc.assert(
    fc.property(weight, weight, weight, (A, B, C) => {
      const scaled = weightsInScope({ A, B, C }, criteria(['A', 'C']))
      expect(totals100(scaled)).toBe(true)
      expect((scaled.A ?? 0) * C).toBeCloseTo((scaled.C ?? 0) * A, 6)
    }),
  )
})
