import fc from 'fast-check'
import { expect, test } from 'vitest'
import { krippendorffAlpha } from '#app/domain/scoring/krippendorff.ts'
import { anyLevel } from '#tests/support/evaluation-arbitraries.ts'

// Krippendorff's 4 raters × 12 units; the R package irr ships it as the example of kripp.alpha. NaN is a missing value.
const raters = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, NaN, NaN, NaN],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NaN, 3],
  [NaN, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NaN],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NaN],
]
const units = (order = [0, 1, 2, 3]) =>
  raters[0]!.map((_, unit) => order.map((rater) => raters[rater]![unit]!).filter((value) => !Number.isNaN(value)))

test.each([
  ['nominal', 0.743],
  ['ordinal', 0.815],
  ['interval', 0.849],
] as const)('published example, %s: %f', (metric, alpha) => {
  expect(krippendorffAlpha(units(), metric)).toBeCloseTo(alpha, 3)
})

test('full agreement is 1, systematic disagreement is negative', () => {
  const agreement = [
    [0, 0],
    [1, 1],
    [3, 3],
  ]
  const disagreement = [
    [0, 3],
    [3, 0],
    [0, 3],
  ]
  expect(krippendorffAlpha(agreement, 'ordinal')).toBe(1)
  expect(krippendorffAlpha(disagreement, 'ordinal')).toBeLessThan(0)
})

test('null with nothing pairable or without variance', () => {
  expect(krippendorffAlpha([], 'ordinal')).toBeNull()
  expect(krippendorffAlpha([[], [1], [3]], 'ordinal')).toBeNull()
  expect(
    krippendorffAlpha(
      [
        [2, 2],
        [2, 2, 2],
      ],
      'ordinal',
    ),
  ).toBeNull()
})

test('a unit with a single value changes nothing, not even the ordinal distances', () => {
  const pairable = [
    [0, 1],
    [1, 1],
    [3, 2],
  ]
  expect(krippendorffAlpha([...pairable, [0], [3], []], 'ordinal')).toBe(krippendorffAlpha(pairable, 'ordinal'))
})

test('a disagreement of three levels costs more than one of one level', () => {
  const near = [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
    [0, 1],
  ]
  const far = [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
    [0, 3],
  ]
  for (const metric of ['ordinal', 'interval'] as const) {
    expect(krippendorffAlpha(far, metric)!).toBeLessThan(krippendorffAlpha(near, metric)!)
  }
})

test('swapping evaluators never changes alpha', () => {
  expect(krippendorffAlpha(units([3, 1, 0, 2]), 'ordinal')).toBe(krippendorffAlpha(units(), 'ordinal'))
  fc.assert(
    fc.property(
      fc.array(fc.array(anyLevel, { maxLength: 4 }), { maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      (rows, stream) => {
        const shuffled = rows.map((row) =>
          row
            .map((value) => ({ value, key: stream.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ value }) => value),
        )
        const [alpha, swapped] = [krippendorffAlpha(rows, 'ordinal'), krippendorffAlpha(shuffled, 'ordinal')]
        expect(swapped).toBe(alpha)
        if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1)
      },
    ),
  )
})
