import { expect, test } from 'vitest'
import { keptLevel } from '#app/domain/scoring/kept-level.ts'
import { answered, notApplicable, unanswered } from '#tests/support/evaluations.ts'

test.each([
  ['accepted: out of the computation', true, { level: null, source: 'na_accepted', provisional: false }],
  ['refused: zero', false, { level: 0, source: 'na_refused', provisional: false }],
  ['not yet judged: zero and provisional', null, { level: 0, source: 'na_pending', provisional: true }],
] as const)('not applicable, %s', (_, accepted, kept) => {
  expect(keptLevel(notApplicable(accepted), 2)).toEqual(kept)
})

test('an unanswered or missing question is zero, and settled', () => {
  const zero = { level: 0, source: 'unanswered', provisional: false }
  expect(keptLevel(unanswered, 2)).toEqual(zero)
  expect(keptLevel(undefined, 2)).toEqual(zero)
})

test('a consensus is kept, whatever the marks and their number', () => {
  for (const marks of [[], [3], [0, 3]] as const) {
    expect(keptLevel(answered(marks, 1), 2)).toEqual({ level: 1, source: 'consensus', provisional: false })
  }
  expect(keptLevel(answered([3, 3], 0), 2).level).toBe(0)
})

test('marks that agree in sufficient number are settled', () => {
  expect(keptLevel(answered([2, 2]), 2)).toEqual({ level: 2, source: 'mean', provisional: false })
  expect(keptLevel(answered([2]), 1)).toEqual({ level: 2, source: 'mean', provisional: false })
  expect(keptLevel(answered([0, 0]), 2)).toEqual({ level: 0, source: 'mean', provisional: false })
})

test('the mean of marks is provisional when they differ, however many there are', () => {
  expect(keptLevel(answered([1, 2]), 2)).toEqual({ level: 1.5, source: 'mean', provisional: true })
  expect(keptLevel(answered([2, 2, 2, 3]), 2)).toEqual({ level: 2.25, source: 'mean', provisional: true })
})

test('marks are provisional while fewer than required, and no mark at all is zero', () => {
  expect(keptLevel(answered([3]), 2)).toEqual({ level: 3, source: 'mean', provisional: true })
  expect(keptLevel(answered([3, 3]), 3)).toEqual({ level: 3, source: 'mean', provisional: true })
  expect(keptLevel(answered([]), 2)).toEqual({ level: 0, source: 'unmarked', provisional: true })
})

test('marks and consensus count only for an answered question', () => {
  const judged = { marks: { e1: 3, e2: 3 }, consensus: 3 } as const
  expect(keptLevel({ ...unanswered, ...judged }, 2)).toEqual({ level: 0, source: 'unanswered', provisional: false })
  expect(keptLevel({ ...notApplicable(false), ...judged }, 2).level).toBe(0)
  expect(keptLevel({ ...notApplicable(true), ...judged }, 2).level).toBeNull()
  expect(keptLevel({ ...notApplicable(null), ...judged }, 2).provisional).toBe(true)
})

test('a ruling on "not applicable" does not touch an answered question', () => {
  expect(keptLevel({ ...answered([2, 2]), naAccepted: true }, 2).level).toBe(2)
})
