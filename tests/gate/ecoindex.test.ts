import { expect, test } from 'vitest'
import { ecoIndex } from '#tests/support/ecoindex.ts'

test('an empty page scores 100 and the heaviest page of the web 0', () => {
  expect(ecoIndex({ nodes: 0, requests: 0, kilobytes: 0 })).toBe(100)
  expect(ecoIndex({ nodes: 1e6, requests: 1e6, kilobytes: 1e6 })).toBe(0)
})

test.each([
  // Figures published for the peers of this product, rounded to the unit.
  [{ nodes: 2289, requests: 5, kilobytes: 441 }, 48],
  [{ nodes: 584, requests: 3, kilobytes: 92 }, 72],
])('%o scores about %d', (weight, score) => {
  expect(Math.abs(ecoIndex(weight) - score)).toBeLessThan(2.5)
})

test('each measure at a quantile takes exactly its share', () => {
  expect(ecoIndex({ nodes: 603, requests: 0, kilobytes: 0 })).toBeCloseTo(100 - (5 * 3 * 10) / 6, 10)
  expect(ecoIndex({ nodes: 0, requests: 78, kilobytes: 0 })).toBeCloseTo(100 - (5 * 2 * 10) / 6, 10)
  expect(ecoIndex({ nodes: 0, requests: 0, kilobytes: 1448.32 })).toBeCloseTo(100 - (5 * 10) / 6, 10)
})
