import { expect, test } from 'vitest'
import { excerpt, reviewDueOn } from '#app/domain/answers/library-review.ts'

test('an answer is due twelve months after its validation, on the last of February when its day is none', () => {
  expect(reviewDueOn('2025-11-20T10:00:00.000Z')).toBe('2026-11-20')
  expect(reviewDueOn('2024-02-29T10:00:00.000Z')).toBe('2025-02-28')
  expect(reviewDueOn('2027-02-28T23:59:59.999Z')).toBe('2028-02-28')
})

test('a day that was chosen for the review comes before the twelve months, earlier or later', () => {
  expect(reviewDueOn('2025-11-20T10:00:00.000Z', '2026-01-15')).toBe('2026-01-15')
  expect(reviewDueOn('2025-11-20T10:00:00.000Z', '2027-06-01')).toBe('2027-06-01')
})

test('an excerpt is the whole of a short text and the first words of a long one', () => {
  expect(excerpt('  Une charte,\n\nsignée.  ')).toBe('Une charte, signée.')
  expect(excerpt('un deux trois quatre', 12)).toBe('un deux…')
  expect(excerpt('a'.repeat(30), 10)).toBe(`${'a'.repeat(10)}…`)
})
