import { expect, test } from 'vitest'
import { deadlineInForce, statusAt } from '#app/domain/campaign/deadline.ts'
import { extensionFault } from '#app/domain/campaign/extension.ts'

const common = '2026-12-18T16:00:00.000Z'
const now = '2026-12-01T09:00:00.000Z'
const own = '2026-12-22T16:00:00.000Z'

test('an extension is later than what was in force, and still to come', () => {
  const facts = { inForce: common, common, now }
  expect(extensionFault(own, facts)).toBeNull()
  expect(extensionFault(common, facts)).toBe('not_later')
  expect(extensionFault(own, { ...facts, inForce: own })).toBe('not_later')
  expect(extensionFault(own, { ...facts, now: '2026-12-23T09:00:00.000Z' })).toBe('past')
})

test('the campaign ends with the latest deadline, each supplier with its own', () => {
  const between = '2026-12-20T09:00:00.000Z'
  const campaign = { status: 'launched' as const, deadline: common, closes_at: own }
  expect(statusAt(campaign, between)).toBe('launched')
  expect(statusAt(campaign, own)).toBe('closed')
  expect(statusAt({ ...campaign, closes_at: null }, between)).toBe('closed')
  const forOne = (own_deadline: string | null) =>
    statusAt({ status: 'launched', deadline: deadlineInForce({ deadline: common, own_deadline }) }, between)
  expect([forOne(own), forOne(null)]).toEqual(['launched', 'closed'])
})
