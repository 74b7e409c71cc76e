import { expect, test } from 'vitest'
import { nextMailAttempt, outcomeOfFailure } from '#app/domain/accounts/mail-retry.ts'

const now = '2026-11-02T09:00:00.000Z'
const minutesLater = (failures: number) => {
  const next = nextMailAttempt(failures, now)
  return next && (Date.parse(next) - Date.parse(now)) / 60_000
}

test('a mail that fails waits longer each time and is given up after the eighth failure', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(minutesLater)).toEqual([1, 5, 15, 60, 240, 720, 1_440, null, null])
})

test.each([0, -1, 1.5, Number.NaN])('%s failures is no number of failures', (failures) => {
  expect(() => nextMailAttempt(failures, now)).toThrow(RangeError)
})

test.each([
  [{ responseCode: 550, command: 'RCPT TO' }, 'refused'],
  [{ responseCode: 554, command: 'DATA' }, 'refused'],
  [{ responseCode: 450, command: 'RCPT TO' }, 'failed'],
  [{ responseCode: 452, command: 'DATA' }, 'failed'],
  // A wrong setting must not refuse every mail of the instance at once.
  [{ responseCode: 535, command: 'AUTH PLAIN' }, 'failed'],
  [{ responseCode: 550, command: 'MAIL FROM' }, 'failed'],
  [{ responseCode: 554, command: 'CONN' }, 'failed'],
  [{}, 'failed'],
] as const)('%o counts as %s', (failure, outcome) => {
  expect(outcomeOfFailure(failure)).toBe(outcome)
})
