import { expect, test } from 'vitest'
import { clearance } from '#app/domain/assessment/interest.ts'

test('nobody reads before signing; an interest waits for the buyer, who keeps or removes', () => {
  expect(clearance(null)).toBe('to_sign')
  expect(clearance({ interest: false, decision: null })).toBe('cleared')
  expect(clearance({ interest: true, decision: null })).toBe('awaiting')
  expect(clearance({ interest: true, decision: 'kept' })).toBe('cleared')
  expect(clearance({ interest: true, decision: 'removed' })).toBe('removed')
})
