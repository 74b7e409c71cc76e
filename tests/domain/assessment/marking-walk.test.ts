import { expect, test } from 'vitest'
import { neighbours, nextToMark, walkThrough } from '#app/domain/assessment/marking-walk.ts'

const suppliers = [
  { id: 'a', statuses: { 'GOV-1': 'answered', 'GOV-2': 'answered' } },
  { id: 'b', statuses: { 'GOV-1': 'not_applicable' } },
] as const
const places = (order: 'question' | 'supplier') =>
  walkThrough(['GOV-1', 'GOV-2'], suppliers, order).map(
    ({ questionId, invitationId, status }) => `${invitationId} ${questionId} ${status}`,
  )

test('question by question goes through all suppliers before the next question', () => {
  expect(places('question')).toEqual([
    'a GOV-1 answered',
    'b GOV-1 not_applicable',
    'a GOV-2 answered',
    'b GOV-2 unanswered',
  ])
})

test('supplier by supplier goes through all questions before the next supplier', () => {
  expect(places('supplier')).toEqual([
    'a GOV-1 answered',
    'a GOV-2 answered',
    'b GOV-1 not_applicable',
    'b GOV-2 unanswered',
  ])
})

test('the next answer to mark follows the order, skips what wants no mark, and comes round', () => {
  const place = { questionId: 'GOV-1', invitationId: 'a' }
  for (const order of ['question', 'supplier'] as const) {
    const walk = walkThrough(['GOV-1', 'GOV-2'], suppliers, order)
    expect(nextToMark(walk, () => false, place)).toMatchObject({ questionId: 'GOV-2', invitationId: 'a' })
    expect(nextToMark(walk, ({ questionId }) => questionId === 'GOV-2', place)).toMatchObject(place)
    expect(nextToMark(walk, () => true, place)).toBeNull()
    expect(neighbours(walk, { questionId: 'X', invitationId: 'a' })).toEqual({ index: -1, previous: null, next: null })
  }
  const walk = walkThrough(['GOV-1', 'GOV-2'], suppliers, 'supplier')
  expect(neighbours(walk, { questionId: 'GOV-2', invitationId: 'a' })).toMatchObject({
    previous: place,
    next: { questionId: 'GOV-1', invitationId: 'b' },
  })
})
