import { expect, test } from 'vitest'
import { mayAsk, questionsClose } from '#app/domain/campaign/supplier-questions.ts'

const asking = { deadline: '2026-12-18T17:00:00.000Z', timeZone: 'Europe/Paris' }

test.each([
  [null, '2026-12-18T17:00:00.000Z'],
  ['2026-12-10', '2026-12-10T22:59:00.000Z'],
  ['2026-12-18', '2026-12-18T17:00:00.000Z'],
  ['2026-12-25', '2026-12-18T17:00:00.000Z'],
])('with %s as the last day, questions close at %s', (questionsOn, at) => {
  expect(questionsClose({ ...asking, questionsOn })).toBe(at)
})

test('the very instant of the close is too late', () => {
  const day = { ...asking, questionsOn: '2026-12-10' }
  expect(mayAsk(day, '2026-12-10T22:58:59.999Z')).toBe(true)
  expect(mayAsk(day, '2026-12-10T22:59:00.000Z')).toBe(false)
})
