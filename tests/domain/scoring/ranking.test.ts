import { expect, test } from 'vitest'
import { displayOrder, leaderIndex, rankScores } from '#app/domain/scoring/ranking.ts'

test('ranks from the highest, ties sharing the best rank', () => {
  expect(rankScores([50, 70, 70, 90])).toEqual([4, 2, 2, 1])
  expect(rankScores([70, 70, 70])).toEqual([1, 1, 1])
  expect(rankScores([])).toEqual([])
})

test('a difference of 1e-9 is a tie, a larger one is not', () => {
  expect(rankScores([0, 1e-9])).toEqual([1, 1])
  expect(rankScores([0, 1.1e-9])).toEqual([2, 1])
  expect(rankScores([50, 50 + 5e-10])).toEqual([1, 1])
})

test('a tie group spans 1e-9 from its best, it does not drift along a chain', () => {
  expect(rankScores([0, 0.8e-9, 1.6e-9])).toEqual([3, 1, 1])
})

test('a null score has no rank and takes none', () => {
  expect(rankScores([null, 0, null, 10])).toEqual([null, 2, null, 1])
  expect(rankScores([null])).toEqual([null])
})

test('the leader is the first in file order among rank 1', () => {
  expect(leaderIndex([3, 1, 1])).toBe(1)
  expect(leaderIndex([null, null])).toBeNull()
  expect(leaderIndex([])).toBeNull()
})

test('suppliers below a minimum are displayed after the others, those without rank last, ranks untouched', () => {
  const suppliers = [
    { id: 'none', rank: null, belowMinimum: [] },
    { id: 'first-below', rank: 1, belowMinimum: ['GOV'] },
    { id: 'third', rank: 3, belowMinimum: [] },
    { id: 'tie-a', rank: 4, belowMinimum: [] },
    { id: 'tie-b', rank: 4, belowMinimum: [] },
    { id: 'second', rank: 2, belowMinimum: [] },
  ]
  const before = structuredClone(suppliers)
  const ids = displayOrder(suppliers).map(({ id }) => id)
  expect(ids).toEqual(['second', 'third', 'tie-a', 'tie-b', 'first-below', 'none'])
  expect(suppliers).toEqual(before)
})
