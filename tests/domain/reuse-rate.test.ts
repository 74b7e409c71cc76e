import { expect, test } from 'vitest'
import { reusedAnswers, reuseRate } from '#app/domain/reuse-rate.ts'

const drafts = new Map([
  ['GOV-1', { prefilled: true, reviewed: true }],
  ['GOV-2', { prefilled: true, reviewed: false }],
  ['GOV-3', { prefilled: false, reviewed: true }],
  ['MES-1', { prefilled: true, reviewed: true }],
])

test('only what came from the library and was confirmed as it stood is reused, among what is asked', () => {
  expect(reusedAnswers(['GOV-1', 'GOV-2', 'GOV-3', 'GOV-4'], drafts)).toBe(1)
  expect(reusedAnswers(drafts.keys(), drafts)).toBe(2)
})

test('the rate is a share of all that was asked, and none of nothing', () => {
  expect(reuseRate({ reused: 1, asked: 4 })).toBe(25)
  expect(reuseRate({ reused: 47, asked: 47 })).toBe(100)
  expect(reuseRate({ reused: 0, asked: 0 })).toBeNull()
})
