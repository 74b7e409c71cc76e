const minutes = 60_000
// From a busy server to one that is down for a day: the last try comes a day and a half after the first.
const waits = [1, 5, 15, 60, 240, 720, 1_440].map((wait) => wait * minutes)

/** What a mail server made of one mail: taken, refused for good, or to be tried again. */
export type MailOutcome = 'accepted' | 'refused' | 'failed'

/**
 * When a mail that failed is tried again, or null once it is given up.
 *
 * Rule: after failure n the next try waits 1, 5, 15 minutes, then 1, 4, 12 and 24 hours; after the eighth failure
 * the mail is given up, and the operator sees it.
 * Range: `failures` is a whole number from 1; `now` is an ISO 8601 instant.
 * Errors: RangeError outside that range.
 * Source: RFC 5321 §4.5.4.1 (a client retries, spaced out, and gives up in the end).
 */
export function nextMailAttempt(failures: number, now: string): string | null {
  if (!Number.isInteger(failures) || failures < 1) throw new RangeError(`failures must be 1 or more, not ${failures}`)
  const wait = waits[failures - 1]
  return wait === undefined ? null : new Date(Date.parse(now) + wait).toISOString()
}

export interface MailFailure {
  /** The reply of the server, 200 to 599, when there was one. */
  responseCode?: number | undefined
  /** The command that it answered. */
  command?: string | undefined
}

/**
 * Whether a failure is about this mail for good, or may pass.
 *
 * Rule: only a 5xx reply to the recipient or to the content refuses the mail. A 5xx reply to the sender, to the
 * greeting or to the credentials tells of a wrong setting, which would otherwise refuse every mail at once.
 * Source: RFC 5321 §4.2.1 (5yz: permanent negative completion).
 */
export function outcomeOfFailure({ responseCode, command }: MailFailure): Exclude<MailOutcome, 'accepted'> {
  const permanent = responseCode !== undefined && responseCode >= 500 && responseCode < 600
  return permanent && (command === 'RCPT TO' || command === 'DATA') ? 'refused' : 'failed'
}
