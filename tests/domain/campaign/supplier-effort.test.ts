import { expect, test } from 'vitest'
import { campaignHours, shareInLibraries, supplierEffort } from '#app/domain/campaign/supplier-effort.ts'

test('the effort of one supplier follows the minutes that the buyer reckons, rounded to five', () => {
  expect(supplierEffort(47)).toEqual({ firstTime: 565, reviewed: 45 })
  expect(supplierEffort(10, 7)).toEqual({ firstTime: 70, reviewed: 10 })
  expect(supplierEffort(0).firstTime).toBe(5)
})

test('the effort of all is questions × suppliers × minutes, in hours', () => {
  expect(campaignHours(47, 12, 12)).toBe(113)
  expect(campaignHours(1, 1, 1)).toBe(1)
})

test.each([
  ['four suppliers tell nothing', [47, 47, 47, 47, 0], null],
  ['nor does a list without a supplier', [], null],
  ['five do, rounded to 10 %', [47, 47, 40, 20, 1], 70],
  ['those without a library weigh in the mean', [47, 47, 47, 47, 47, 0, 0, 0, 0, 0], 50],
])('%s', (_, answered, share) => {
  expect(shareInLibraries(answered, 47)).toBe(share)
  expect(shareInLibraries(answered, 0)).toBeNull()
})
