import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quadraticWeightedKappa } from '#app/domain/scoring/kappa.ts'
import { anyLevel } from '#tests/support/evaluation-arbitraries.ts'

const pairs = fc.array(fc.tuple(anyLevel, anyLevel), { maxLength: 30 })

test('by hand: marks 0 1 2 3 against 0 2 2 2', () => {
  // Observed Σ(a−b)² = 2; expected Σ n_a·n_b·(a−b)² / n = (1·(0 + 1 + 4 + 9) + 3·(4 + 1 + 0 + 1)) / 4 = 8.
  expect(
    quadraticWeightedKappa([
      [0, 0],
      [1, 2],
      [2, 2],
      [3, 2],
    ]),
  ).toBeCloseTo(1 - 2 / 8, 12)
})

test('full agreement is 1, full opposition is −1, independence is 0', () => {
  expect(
    quadraticWeightedKappa([
      [0, 0],
      [3, 3],
      [1, 1],
    ]),
  ).toBe(1)
  expect(
    quadraticWeightedKappa([
      [0, 3],
      [3, 0],
    ]),
  ).toBe(-1)
  expect(
    quadraticWeightedKappa([
      [0, 0],
      [0, 3],
      [3, 0],
      [3, 3],
    ]),
  ).toBe(0)
})

test('null without pairs or variance, 0 when only one of the two varies', () => {
  expect(quadraticWeightedKappa([])).toBeNull()
  expect(
    quadraticWeightedKappa([
      [2, 2],
      [2, 2],
    ]),
  ).toBeNull()
  expect(
    quadraticWeightedKappa([
      [2, 0],
      [2, 3],
    ]),
  ).toBe(0)
})

test('two constant raters who differ agree no more than chance', () => {
  expect(
    quadraticWeightedKappa([
      [1, 2],
      [1, 2],
    ]),
  ).toBe(0)
})

test('equals the textbook form 1 − Σ w·O / Σ w·E on a full matrix', () => {
  fc.assert(
    fc.property(pairs, (marks) => {
      const share = (a: number, side: 0 | 1) => marks.filter((pair) => pair[side] === a).length / marks.length
      let observed = 0
      let expected = 0
      for (let a = 0; a < 4; a++) {
        for (let b = 0; b < 4; b++) {
          const weight = (a - b) ** 2 / 9
          observed += (weight * marks.filter(([x, y]) => x === a && y === b).length) / marks.length
          expected += weight * share(a, 0) * share(b, 1)
        }
      }
      const kappa = quadraticWeightedKappa(marks)
      if (marks.length === 0 || expected === 0) expect(kappa).toBeNull()
      else expect(kappa).toBeCloseTo(1 - observed / expected, 10)
    }),
  )
})

test('is symmetric in the raters', () => {
  fc.assert(
    fc.property(pairs, (marks) => {
      expect(quadraticWeightedKappa(marks.map(([a, b]) => [b, a]))).toBe(quadraticWeightedKappa(marks))
    }),
  )
})
