import { expect, test } from 'vitest'
import { recallsRightToRefuse } from '#app/domain/campaign/campaign.ts'

test('a supplier of at most 1,000 employees, or of unknown size, is reminded of its right in a CSRD request only', () => {
  expect([1, 1000, null].map((headcount) => recallsRightToRefuse('csrd', headcount))).toEqual([true, true, true])
  expect(recallsRightToRefuse('csrd', 1001)).toBe(false)
  expect((['sourcing', 'follow_up', 'tender'] as const).map((purpose) => recallsRightToRefuse(purpose, 10))).toEqual([
    false,
    false,
    false,
  ])
})
