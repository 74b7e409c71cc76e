import { expect, test } from 'vitest'
import { lastFlagDay, promiseAt, publicationFault, tellingState } from '#app/domain/results/debriefing.ts'

const promised = { debriefingOn: '2026-12-15', timeZone: 'Europe/Paris', told: false }

test.each([
  ['2026-12-07T22:59:00.000Z', 'later'],
  ['2026-12-07T23:01:00.000Z', 'soon'],
  ['2026-12-15T22:59:00.000Z', 'soon'],
  ['2026-12-15T23:01:00.000Z', 'overdue'],
])('at %s the promise is %s: days are those of the campaign’s time zone', (now, state) => {
  expect(promiseAt(promised, now)).toBe(state)
})

test('a promise that was kept is never late, and none is none', () => {
  expect(promiseAt({ ...promised, told: true }, '2027-05-01T00:00:00.000Z')).toBe('kept')
  expect(promiseAt({ ...promised, debriefingOn: null }, '2027-05-01T00:00:00.000Z')).toBe('none')
})

const told = {
  ...{ previewed: true, published: false, flags: 0, waiting: 0 },
  ...{ flagsUntil: '2026-12-11', nothingToFlag: false },
}

test('a report is published once, after its preview, with every flag answered', () => {
  expect(publicationFault(told, '2026-12-12')).toBeNull()
  expect(publicationFault({ ...told, previewed: false }, '2026-12-12')).toBe('not_previewed')
  expect(publicationFault({ ...told, flags: 1, waiting: 1 }, '2026-12-12')).toBe('flags_waiting')
  expect(publicationFault({ ...told, published: true }, '2026-12-12')).toBe('published')
})

test('and not before the supplier had time to flag, unless it did or says that it will not', () => {
  expect(publicationFault(told, '2026-12-11')).toBe('too_early')
  expect(publicationFault({ ...told, nothingToFlag: true }, '2026-12-05')).toBeNull()
  expect(publicationFault({ ...told, flags: 2 }, '2026-12-05')).toBeNull()
  expect(publicationFault({ ...told, flags: 2, waiting: 1, nothingToFlag: true }, '2026-12-05')).toBe('flags_waiting')
  // A preview of before there was an announced day.
  expect(publicationFault({ ...told, flagsUntil: null }, '2026-12-05')).toBeNull()
})

test.each([
  ['2026-12-04T09:00:00.000Z', '2026-12-11', 'a Friday: the week-end is not counted'],
  ['2026-12-05T09:00:00.000Z', '2026-12-11', 'a Saturday'],
  ['2026-12-07T22:30:00.000Z', '2026-12-14', 'a Monday in Paris'],
  ['2026-12-07T23:30:00.000Z', '2026-12-15', 'already Tuesday in Paris'],
])('a preview sent at %s leaves until %s: %s', (sent, day) => {
  expect(lastFlagDay(sent, 'Europe/Paris')).toBe(day)
})

test('the list says where each supplier stands', () => {
  const stateOf = (more: object) => tellingState({ ...told, replied: false, ...more }, '2026-12-11')
  expect(stateOf({ previewed: false })).toBe('nothing')
  expect(stateOf({})).toBe('previewed')
  expect(stateOf({ nothingToFlag: true })).toBe('ready')
  expect(stateOf({ flags: 2, waiting: 2 })).toBe('flagged')
  expect(stateOf({ published: true })).toBe('published')
  expect(stateOf({ published: true, replied: true })).toBe('replied')
})
