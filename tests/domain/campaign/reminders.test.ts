import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysLeft, reminderDue, reminderInstants } from '#app/domain/campaign/reminders.ts'

const course = {
  launchedAt: '2026-10-01T08:00:00.000Z',
  deadline: '2026-11-05T17:00:00.000Z',
  timeZone: 'Europe/Paris',
}

test('reminders leave at nine, local time, 14, 7 and 2 days before, on both sides of the change of hour', () => {
  expect(reminderInstants(course)).toEqual([
    { days: 14, at: '2026-10-22T07:00:00.000Z' },
    { days: 7, at: '2026-10-29T08:00:00.000Z' },
    { days: 2, at: '2026-11-03T08:00:00.000Z' },
  ])
})

test.each([
  ['2026-10-22T06:59:59.999Z', null],
  ['2026-10-22T07:00:00.000Z', 14],
  ['2026-10-29T07:59:59.999Z', 14],
  ['2026-10-29T08:00:00.000Z', 7],
  ['2026-11-03T08:00:00.000Z', 2],
  ['2026-11-05T16:59:59.999Z', 2],
  ['2026-11-05T17:00:00.000Z', null],
])('at %s the reminder due is %s', (now, days) => {
  expect(reminderDue(course, now)).toBe(days)
})

test('a campaign launched late does not remind on the morrow of its invitation', () => {
  const late = { ...course, launchedAt: '2026-10-28T09:00:00.000Z' }
  expect(reminderInstants(late).map(({ days }) => days)).toEqual([2])
  const kept = { ...course, launchedAt: '2026-10-28T08:00:00.000Z' }
  expect(reminderInstants(kept).map(({ days }) => days)).toEqual([7, 2])
})

test.each([
  ['2026-11-05T10:00:00.000Z', 0],
  ['2026-11-04T22:59:00.000Z', 1],
  ['2026-11-04T23:00:00.000Z', 0],
  ['2026-10-22T07:00:00.000Z', 14],
])('at %s, %s days are left on the calendar of the campaign', (now, days) => {
  expect(daysLeft(course, now)).toBe(days)
})

test('what is due only comes nearer, and never after the deadline', () => {
  const instant = fc.date({ min: new Date('2026-09-01'), max: new Date('2026-12-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, instant, (one, other) => {
      const [first, second] = [one, other].map((date) => date.toISOString()).sort() as [string, string]
      const [before, after] = [reminderDue(course, first), reminderDue(course, second)]
      if (second >= course.deadline) expect(after).toBeNull()
      else if (before !== null) expect(after !== null && after <= before).toBe(true)
    }),
  )
})
