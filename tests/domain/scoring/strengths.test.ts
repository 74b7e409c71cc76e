import { expect, test } from 'vitest'
import { priorityImprovement, strengthToSecure } from '#app/domain/scoring/strengths.ts'

const criteria = [
  { id: 'GOV', weight: 50, score: 60 },
  { id: 'ACH', weight: 10, score: 20 },
  { id: 'DAT', weight: 40, score: 90 },
  { id: 'SOC', weight: 90, score: null },
]

test('the strength is the highest score, weights aside', () => {
  expect(strengthToSecure(criteria)).toBe('DAT')
})

test('the priority is where progress adds most: the largest w · (100 − S)', () => {
  expect(priorityImprovement(criteria)).toBe('GOV') // 2000 against 800 and 400
})

test('ties go to questionnaire order, rounding included', () => {
  const tied = [
    { id: 'A', weight: 10, score: 70 },
    { id: 'B', weight: 20, score: 70 + 1e-10 },
    { id: 'C', weight: 20, score: 70 },
  ]
  expect(strengthToSecure(tied)).toBe('A')
  expect(priorityImprovement(tied)).toBe('B')
})

test('does not depend on the total of the weights', () => {
  const tiny = criteria.map((criterion) => ({ ...criterion, weight: criterion.weight * 1e-12 }))
  expect(priorityImprovement(tiny)).toBe('GOV')
})

test('null when nothing is scored', () => {
  const none = [{ id: 'A', weight: 1, score: null }]
  expect([strengthToSecure(none), priorityImprovement(none)]).toEqual([null, null])
  expect([strengthToSecure([]), priorityImprovement([])]).toEqual([null, null])
})

test('no priority where nothing can add: all at 100, or no weight', () => {
  expect(priorityImprovement([{ id: 'A', weight: 1, score: 100 }])).toBeNull()
  expect(priorityImprovement([{ id: 'A', weight: 0, score: 10 }])).toBeNull()
  expect(strengthToSecure([{ id: 'A', weight: 0, score: 10 }])).toBe('A')
})
