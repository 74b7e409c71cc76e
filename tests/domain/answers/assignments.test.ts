import { expect, test } from 'vitest'
import { dueFault, isLate, partOf, suggestedDue, today } from '#app/domain/answers/assignments.ts'

const part = (criterionId: string, questionId: string, holder: string) => ({ criterionId, questionId, holder })
const clock = { now: '2026-11-20T10:00:00.000Z', deadline: '2026-12-18T17:00:00.000Z', timeZone: 'Europe/Paris' }

test('a question is its own part’s, else its criterion’s, else nobody’s', () => {
  const parts = [part('GOV', '', 'whole'), part('GOV', 'GOV-2', 'own'), part('MES', 'MES-1', 'other')]
  const holder = (id: string, criterionId: string) => partOf(parts, { id, criterionId })?.holder
  expect(holder('GOV-1', 'GOV')).toBe('whole')
  expect(holder('GOV-2', 'GOV')).toBe('own')
  expect(holder('MES-2', 'MES')).toBeUndefined()
  // The same identifier asked by another criterion is another question.
  expect(holder('GOV-2', 'MES')).toBeUndefined()
})

test('a due day exists, is not over, and does not come after the deadline’s own day', () => {
  expect(dueFault('2026-02-30', clock)).toBe('due')
  expect(dueFault('demain', clock)).toBe('due')
  expect(dueFault('2026-11-19', clock)).toBe('due_past')
  expect(dueFault('2026-11-20', clock)).toBeNull()
  expect(dueFault('2026-12-18', clock)).toBeNull()
  expect(dueFault('2026-12-19', clock)).toBe('due_after')
})

test('days are those of the request’s time zone', () => {
  const lateEvening = { ...clock, now: '2026-11-20T23:30:00.000Z' }
  expect(today(lateEvening)).toBe('2026-11-21')
  expect(dueFault('2026-11-20', lateEvening)).toBe('due_past')
  expect(dueFault('2026-11-20', { ...lateEvening, timeZone: 'America/Guadeloupe' })).toBeNull()
})

test('the day proposed leaves three days to review, and is never over', () => {
  expect(suggestedDue(clock)).toBe('2026-12-15')
  expect(suggestedDue({ ...clock, now: '2026-12-17T10:00:00.000Z' })).toBe('2026-12-17')
})

test('late begins the day after, and ends with the last review or the word that it is done', () => {
  const held = { dueOn: '2026-11-20', doneAt: null, reviewed: 1, asked: 2 }
  expect(isLate(held, clock)).toBe(false)
  const nextDay = { ...clock, now: '2026-11-20T23:00:00.000Z' }
  expect(isLate(held, nextDay)).toBe(true)
  expect(isLate({ ...held, reviewed: 2 }, nextDay)).toBe(false)
  expect(isLate({ ...held, doneAt: '2026-11-20T09:00:00.000Z' }, nextDay)).toBe(false)
})
