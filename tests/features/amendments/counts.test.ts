import { expect, test } from 'vitest'
import { wishOf } from '#app/features/amendments/forms.ts'
import { someSettings } from '#tests/support/contracts.ts'

const settings = someSettings({
  scope: ['GOV-1', 'GOV-2', 'FOR-1'],
  weights: { GOV: 60, FOR: 40 },
  questionWeights: { 'GOV-1': 2, 'GOV-2': 1, 'FOR-1': 1 },
  minimums: { GOV: 20 },
  deadline: '2026-12-18T16:00:00.000Z',
  timeZone: 'Europe/Paris',
})
const typed = {
  version: 1,
  purpose: settings.purpose,
  deadlineDay: '2026-12-18',
  deadlineTime: '17:00',
  weightsVisible: undefined,
  reason: 'Le comité a revu ses exigences.',
}
const read = (fields: Record<string, string | string[]>) => {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value)
  return wishOf(typed, form, settings)
}

test('minimums and counts that the form does not show stay as they are', () => {
  const { wish } = read({}) as Extract<ReturnType<typeof read>, { ok: true }>
  expect(wish).not.toHaveProperty('minimums')
  expect(wish).not.toHaveProperty('questionWeights')
})

test('an emptied minimum is none, a typed one is read with a comma, and questions are listed as people type', () => {
  expect(read({ 'minimum.GOV': '', 'minimum.FOR': '12,5', double: ' for-1 ; gov-2', none: 'GOV-1' })).toMatchObject({
    ok: true,
    wish: { minimums: { FOR: 12.5 }, questionWeights: { 'GOV-1': 0, 'GOV-2': 2, 'FOR-1': 2 } },
  })
})

test('a list names only questions asked, each in one list; one that leaves meanwhile is no fault', () => {
  expect(read({ 'minimum.GOV': '101', double: 'GOV-9, FOR-1', none: 'FOR-1' })).toEqual({
    ok: false,
    errors: { 'minimum.GOV': 'minimum', double: 'question_unknown|GOV-9', none: 'question_twice|FOR-1' },
  })
  expect(read({ double: 'GOV-1', none: '', scopeShown: 'yes', scope: ['GOV-2', 'FOR-1'] })).toMatchObject({
    ok: true,
    wish: { questionWeights: { 'GOV-2': 1, 'FOR-1': 1 } },
  })
})
