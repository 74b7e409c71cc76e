import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairwiseCounter } from '#app/domain/scoring/pairwise-counter.ts'

/** Counts one by one, the way the bit-sliced counter must agree with. */
function countBoth(suppliers: number, draws: boolean[][][]): { wins: number[]; expected: number[] } {
  const counter = new PairwiseCounter(suppliers, Math.max(draws.length, 1))
  const expected = new Array<number>(suppliers * suppliers).fill(0)
  for (const beats of draws) {
    for (let a = 0; a < suppliers; a++) {
      const row = counter.offset + a * counter.words
      counter.rows.fill(0, row, row + counter.words)
      for (let b = 0; b < suppliers; b++) {
        if (!beats[a]![b]!) continue
        counter.rows[row + (b >> 5)]! |= 1 << (b & 31)
        expected[a * suppliers + b]! += 1
      }
    }
    counter.next()
  }
  return { wins: [...counter.wins()], expected }
}

test('counts nothing before the first draw', () => {
  expect([...new PairwiseCounter(3, 1).wins()]).toEqual(new Array(9).fill(0))
})

test.each([1, 7, 8, 9, 16, 1_000, 1_024])('every pair set in all of %i draws is counted that often', (draws) => {
  const all = [
    [true, true],
    [true, true],
  ]
  expect(
    countBoth(
      2,
      Array.from({ length: draws }, () => all),
    ).wins,
  ).toEqual([draws, draws, draws, draws])
})

test.each([1, 31, 32, 33, 64, 65])('the word boundary holds at %i suppliers', (suppliers) => {
  const draw = (shift: number) =>
    Array.from({ length: suppliers }, (_, a) =>
      Array.from({ length: suppliers }, (_, b) => (a * 7 + b * 3 + shift) % 5 < 2),
    )
  const { wins, expected } = countBoth(
    suppliers,
    Array.from({ length: 43 }, (_, i) => draw(i)),
  )
  expect(wins).toEqual(expected)
})

test('agrees with counting one by one on any draws', () => {
  const draws = fc.nat(34).chain((extra) => {
    const suppliers = extra + 1
    const row = fc.array(fc.boolean(), { minLength: suppliers, maxLength: suppliers })
    const draw = fc.array(row, { minLength: suppliers, maxLength: suppliers })
    return fc.tuple(fc.constant(suppliers), fc.array(draw, { maxLength: 20 }))
  })
  fc.assert(
    fc.property(draws, ([suppliers, all]) => {
      const { wins, expected } = countBoth(suppliers, all)
      expect(wins).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})
