import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flipWeights } from '#app/domain/scoring/flips.ts'

const w = [0.25, 0.15, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05]
const a = [4, 3, 2, 3, 2, 3, 1, 2, 3, 2]
const b = [2, 3, 4, 3, 3, 3, 3, 2, 2, 3]

test('the reference vector: ties at w1, w3, w5, w7, w10 and nowhere else', () => {
  const flips = flipWeights(w, a, b)
  expect(flips.map(({ criterion, direction }) => [criterion + 1, direction])).toEqual([
    [1, 'below'],
    [3, 'above'],
    [5, 'above'],
    [7, 'above'],
    [10, 'above'],
  ])
  const expected = [0.2105, 0.1429, 0.1818, 0.0952, 0.1364]
  for (const [index, { weight }] of flips.entries()) expect(weight).toBeCloseTo(expected[index]!, 4)
})

test('does not depend on the total of the weights', () => {
  const hundred = flipWeights(
    w.map((share) => share * 100),
    a,
    b,
  )
  for (const [index, flip] of flipWeights(w, a, b).entries()) {
    expect(hundred[index]).toMatchObject({ criterion: flip.criterion, direction: flip.direction })
    expect(hundred[index]!.weight).toBeCloseTo(flip.weight, 12)
  }
})

test('two criteria: the tie is where the weights balance', () => {
  // 10·x = 20·(1 − x) at x = 2/3.
  expect(flipWeights([80, 20], [60, 40], [50, 60])).toEqual([
    { criterion: 0, weight: expect.closeTo(2 / 3, 12), direction: 'below' },
    { criterion: 1, weight: expect.closeTo(1 / 3, 12), direction: 'above' },
  ])
})

test('a criterion of no weight today can still flip the order', () => {
  expect(flipWeights([1, 0], [60, 0], [50, 30])).toEqual([
    { criterion: 1, weight: expect.closeTo(0.25, 12), direction: 'above' },
  ])
})

test('a flip at 0 is listed, one at 1 is not', () => {
  // Equal but for the first criterion: they tie when it weighs 0, and no weight of the second reaches a tie below 1.
  expect(flipWeights([1, 1], [60, 50], [50, 50])).toEqual([{ criterion: 0, weight: 0, direction: 'below' }])
})

test('nothing for a tie, a dominated challenger, a sole criterion, or no weight', () => {
  expect(flipWeights([1, 1], [60, 40], [40, 60])).toEqual([])
  expect(flipWeights([1, 1], [60 + 1e-10, 40], [40, 60])).toEqual([])
  expect(flipWeights([1, 1], [60, 60], [50, 50])).toEqual([])
  expect(flipWeights([1, 1], [60, 70], [50, 50])).toEqual([])
  expect(flipWeights([1], [60], [50])).toEqual([])
  expect(flipWeights([0, 0], [60, 40], [50, 60])).toEqual([])
})

test('a pair with a null criterion is skipped', () => {
  expect(flipWeights([1, 1], [60, null], [50, 60])).toEqual([])
  expect(flipWeights([1, 1], [60, 50], [null, 60])).toEqual([])
  expect(flipWeights([1, 1], [60, 50], [50])).toEqual([])
})

test('at every listed weight the two tie, and just beyond it the challenger leads', () => {
  const score = fc.integer({ min: 0, max: 12 }).map((twelfth) => (100 * twelfth) / 12)
  const rows = fc.integer({ min: 2, max: 6 }).chain((size) => {
    const of = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: size, maxLength: size })
    return fc.tuple(of(fc.nat(20)), of(score), of(score))
  })
  fc.assert(
    fc.property(rows, ([weights, one, other]) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      const lead = (shares: number[]) => shares.reduce((sum, share, k) => sum + share * (one[k]! - other[k]!), 0)
      for (const { criterion, weight, direction } of flipWeights(weights, one, other)) {
        const own = weights[criterion]! / total
        const moved = (x: number) =>
          weights.map((value, k) => (k === criterion ? x : ((value / total) * (1 - x)) / (1 - own)))
        const now = lead(moved(own))
        expect(lead(moved(weight))).toBeCloseTo(0, 9)
        expect(direction).toBe(weight < own ? 'below' : 'above')
        const beyond = weight + (direction === 'below' ? -1e-3 : 1e-3)
        if (beyond >= 0 && beyond <= 1) expect(Math.sign(lead(moved(beyond)))).toBe(-Math.sign(now))
      }
    }),
  )
})
