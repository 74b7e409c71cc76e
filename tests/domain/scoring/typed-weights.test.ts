import fc from 'fast-check'
import { expect, test } from 'vitest'
import { missingWeight, readWeight } from '#app/domain/scoring/weights.ts'

test.each([
  ['15', 15],
  [' 12,5 ', 12.5],
  ['12.25', 12.25],
  ['0', 0],
  ['100', 100],
  ['100,00', 100],
])('%j is the weight %d', (typed, weight) => {
  expect(readWeight(typed)).toBe(weight)
})

test.each(['', ' ', '-1', '+5', '100,01', '1000', '1,234', '12,', ',5', '1e2', '0x10', 'dix', '5 %', 'NaN', '١٢'])(
  '%j is no weight',
  (typed) => {
    expect(readWeight(typed)).toBeNull()
  },
)

test('whatever hundredths are typed, the gap to 100 is exact to the hundredth', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 20 }), (hundredths) => {
      const weights = Object.fromEntries(hundredths.map((n, index) => [`C${index}`, n / 100]))
      const sum = hundredths.reduce((total, n) => total + n, 0)
      expect(missingWeight(weights)).toBe((10_000 - sum) / 100 || 0)
    }),
  )
})
