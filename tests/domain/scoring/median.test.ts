import { expect, test } from 'vitest'
import { anonymousMedian } from '#app/domain/scoring/median.ts'

test('no median under five values: null ones are not values', () => {
  expect(anonymousMedian([1, 2, 3, 4])).toBeNull()
  expect(anonymousMedian([1, 2, 3, 4, null])).toBeNull()
})

test('the middle value, or the mean of the two', () => {
  expect(anonymousMedian([90, 10, 30, 20, 100])).toBe(30)
  expect(anonymousMedian([90, 10, 30, 20, 100, 40])).toBe(35)
})
