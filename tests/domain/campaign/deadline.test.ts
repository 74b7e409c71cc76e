import { expect, test } from 'vitest'
import { instantOf, invitationStatusAt, isLate, isPast, localOf, statusAt } from '#app/domain/campaign/deadline.ts'

const paris = 'Europe/Paris'

test.each([
  ['winter', '2027-01-15', '18:00', paris, '2027-01-15T17:00:00.000Z'],
  ['summer', '2027-07-15', '18:00', paris, '2027-07-15T16:00:00.000Z'],
  ['the minute before summer time', '2027-03-28', '01:59', paris, '2027-03-28T00:59:00.000Z'],
  ['a time that summer time skips: as much later', '2027-03-28', '02:30', paris, '2027-03-28T01:30:00.000Z'],
  ['the first minute of summer time', '2027-03-28', '03:00', paris, '2027-03-28T01:00:00.000Z'],
  ['a time that happens twice: the later', '2026-10-25', '02:30', paris, '2026-10-25T01:30:00.000Z'],
  ['the first of the two again', '2026-10-25', '02:00', paris, '2026-10-25T01:00:00.000Z'],
  ['after winter time began', '2026-10-25', '03:00', paris, '2026-10-25T02:00:00.000Z'],
  ['a leap day', '2028-02-29', '12:00', paris, '2028-02-29T11:00:00.000Z'],
  ['another zone', '2027-01-15', '18:00', 'Pacific/Noumea', '2027-01-15T07:00:00.000Z'],
  ['UTC', '2027-01-15', '18:00', 'UTC', '2027-01-15T18:00:00.000Z'],
])('%s', (_, day, time, zone, instant) => {
  expect(instantOf(day, time, zone)).toBe(instant)
})

test.each([
  ['2027-02-29', '12:00', paris],
  ['2027-13-01', '12:00', paris],
  ['2027-01-15', '24:30', paris],
  ['2027-01-15', '12:61', paris],
  ['2027-01-15', '', paris],
  ['', '12:00', paris],
  ['2027-01-15', '12:00', 'Europe/Nowhere'],
  ['2027-01-15', '12:00', ''],
  ['15/01/2027', '12:00', paris],
  ['2027-01-15', '12:00[UTC]', paris],
  ['2027-01-15T10:00', '12:00', paris],
])('there is no instant %s %s %s', (day, time, zone) => {
  expect(instantOf(day, time, zone)).toBeNull()
})

test('an instant comes back as the local day and time that made it', () => {
  for (const [day, time] of [
    ['2027-07-15', '18:00'],
    ['2026-10-25', '02:30'],
    ['2027-03-28', '03:30'],
    ['2027-01-01', '00:00'],
  ] as const)
    expect(localOf(instantOf(day, time, paris) ?? '', paris)).toEqual({ day, time })
  expect(localOf('2027-03-28T01:30:00.000Z', paris)).toEqual({ day: '2027-03-28', time: '03:30' })
})

const deadline = '2027-01-15T17:00:00.000Z'
const before = '2027-01-15T16:59:59.999Z'

test('at its very instant a deadline has passed, and it closes only what was launched', () => {
  expect(isPast(deadline, before)).toBe(false)
  expect(isPast(deadline, deadline)).toBe(true)
  expect(isPast(deadline, '2027-01-15T17:00:00Z')).toBe(true)
  expect(statusAt({ status: 'launched', deadline }, before)).toBe('launched')
  expect(statusAt({ status: 'launched', deadline }, deadline)).toBe('closed')
  expect(statusAt({ status: 'launched', deadline: null }, deadline)).toBe('launched')
  for (const status of ['draft', 'closed', 'assessed', 'debriefed'] as const)
    expect(statusAt({ status, deadline }, deadline)).toBe(status)
})

test('once a campaign is closed, what was never submitted is not returned', () => {
  for (const status of ['waiting', 'sent', 'refused', 'opened', 'claimed'] as const) {
    expect(invitationStatusAt(status, 'launched')).toBe(status)
    for (const campaign of ['closed', 'assessed', 'debriefed'] as const)
      expect(invitationStatusAt(status, campaign)).toBe('not_returned')
  }
  for (const status of ['submitted', 'declined', 'withdrawn'] as const)
    expect(invitationStatusAt(status, 'closed')).toBe(status)
})

test('late is nothing settled seven days before the deadline, to the minute, or after it', () => {
  const deadline = '2026-12-18T17:00:00.000Z'
  expect(isLate('claimed', deadline, '2026-12-11T16:59:59.000Z')).toBe(false)
  expect(isLate('claimed', deadline, '2026-12-11T17:00:00.000Z')).toBe(true)
  expect(isLate('not_returned', deadline, '2026-12-20T17:00:00.000Z')).toBe(true)
  for (const status of ['submitted', 'declined', 'withdrawn'] as const)
    expect(isLate(status, deadline, '2026-12-20T17:00:00.000Z')).toBe(false)
  expect(isLate('sent', null, deadline)).toBe(false)
})
