import { expect, test } from 'vitest'
import { promiseAt, publicationFault, tellingState } from '#app/domain/results/debriefing.ts'

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

test('a report is published once, after its preview and with every flag answered', () => {
  const row = { previewed: true, published: false, waiting: 0 }
  expect(publicationFault(row)).toBeNull()
  expect(publicationFault({ ...row, previewed: false })).toBe('not_previewed')
  expect(publicationFault({ ...row, waiting: 1 })).toBe('flags_waiting')
  expect(publicationFault({ ...row, published: true })).toBe('published')
})

test('the list says where each supplier stands', () => {
  const row = { previewed: false, published: false, waiting: 0, replied: false }
  expect(tellingState(row)).toBe('nothing')
  expect(tellingState({ ...row, previewed: true })).toBe('previewed')
  expect(tellingState({ ...row, previewed: true, waiting: 2 })).toBe('flagged')
  expect(tellingState({ ...row, previewed: true, published: true })).toBe('published')
  expect(tellingState({ ...row, previewed: true, published: true, replied: true })).toBe('replied')
})
