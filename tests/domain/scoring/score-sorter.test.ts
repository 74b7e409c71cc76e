import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreSorter } from '#app/domain/scoring/score-sorter.ts'

const descends = (scores: Float64Array, order: Int32Array) =>
  Array.from(order).every((position, i) => i === 0 || scores[order[i - 1]!]! >= scores[position]!)

test('orders positions from the highest score, each exactly once', () => {
  expect([...scoreSorter(Float64Array.of(10, 30, 20), -1, 100)()]).toEqual([1, 2, 0])
  expect([...scoreSorter(new Float64Array(0), -1, 100)()]).toEqual([])
  expect([...scoreSorter(Float64Array.of(7), -1, 100)()]).toEqual([0])
})

test('follows scores that change between calls', () => {
  const scores = Float64Array.of(1, 2)
  const sort = scoreSorter(scores, -1, 100)
  expect([...sort()]).toEqual([1, 0])
  scores[0] = 3
  expect([...sort()]).toEqual([0, 1])
})

test('works on any scores within the bounds, equal ones and ones closer than the rounding of the keys included', () => {
  const score = fc.oneof(
    fc.double({ min: -1, max: 100, noNaN: true }),
    fc.constantFrom(-1, 0, 50, 100, 50 + 1e-13, 50 - 1e-13, 50 + 2e-14),
  )
  fc.assert(
    fc.property(fc.array(score, { maxLength: 70 }), (values) => {
      const scores = Float64Array.from(values)
      const order = scoreSorter(scores, -1, 100)()
      expect(descends(scores, order)).toBe(true)
      expect([...order].sort((a, b) => a - b)).toEqual(values.map((_, i) => i))
    }),
  )
})

test('tolerates a sum whose rounding passes the highest score', () => {
  const scores = Float64Array.of(100, 100 + 1e-12, -1, 100 + 5e-13)
  expect([...scoreSorter(scores, -1, 100)()]).toEqual([1, 3, 0, 2])
})

test('works when all scores must be equal', () => {
  expect([...scoreSorter(Float64Array.of(4, 4, 4), 4, 4)()].sort()).toEqual([0, 1, 2])
})
