import { Temporal } from 'temporal-polyfill'
import type { CampaignStatus } from '#app/domain/campaign/campaign.ts'

/**
 * The instant, ISO-8601 UTC with milliseconds, of a local day (YYYY-MM-DD) and time (HH:MM) in a time zone; null when
 * the day, the time or the zone does not exist. A time that a change to summer time skips is read as that much later;
 * one that happens twice as the later, so that nobody loses an hour. Source: Design §3 (deadline with time zone).
 */
export function instantOf(day: string, time: string, timeZone: string): string | null {
  // Temporal reads more than a day and a time, such as an annotation with a zone of its own.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return null
  try {
    const local = Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' })
    return new Date(local.toZonedDateTime(timeZone, { disambiguation: 'later' }).epochMilliseconds).toISOString()
  } catch {
    return null
  }
}

export type DeadlineFault = 'day' | 'time' | 'time_skipped' | 'time_zone'

/** Whether a name is a time zone of the IANA database; bare offsets such as +02:00 are not, they know no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]*$/.test(name)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/**
 * A deadline as a form takes it: its instant, or what is wrong with it. A time that a change to summer time skips is
 * refused here, because the person who typed it can still choose another. Source: Design §3 (deadline with time zone).
 */
export function readDeadline(
  day: string,
  time: string,
  timeZone: string,
): { ok: true; instant: string } | { ok: false; fault: DeadlineFault } {
  if (!isTimeZone(timeZone)) return { ok: false, fault: 'time_zone' }
  if (instantOf(day, '12:00', 'UTC') === null) return { ok: false, fault: 'day' }
  const instant = /^\d\d:\d\d$/.test(time) ? instantOf(day, time, timeZone) : null
  if (instant === null) return { ok: false, fault: 'time' }
  return localOf(instant, timeZone).time === time ? { ok: true, instant } : { ok: false, fault: 'time_skipped' }
}

/** The local day and time of an instant in a time zone, as a form takes them. */
export function localOf(instant: string, timeZone: string): { day: string; time: string } {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
  return { day: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

/** Whether a deadline has passed: at its very instant it has. `now` and deadline are ISO-8601 UTC. */
export function isPast(deadline: string, now: string): boolean {
  return Date.parse(deadline) <= Date.parse(now)
}

/**
 * The deadline in force for one supplier: its own when it alone was given more time, else the campaign's. An own one is
 * always later than the campaign's, and goes when the campaign's passes it. Source: Design §3 (extensions).
 */
export function deadlineInForce<D extends string | null>(given: {
  deadline: D
  own_deadline: string | null
}): D | string {
  return given.own_deadline ?? given.deadline
}

/**
 * State of a campaign at an instant: the deadline closes it without anybody doing anything. A supplier's side gives the
 * deadline in force for that supplier; the buyer's side gives `closes_at` too, the latest in force for anyone, when
 * somebody has more time: nothing is marked while one supplier may still write. Source: Design §2, §4.3.
 */
export function statusAt(
  campaign: { status: CampaignStatus; deadline: string | null; closes_at?: string | null },
  now: string,
): CampaignStatus {
  const end = campaign.closes_at ?? campaign.deadline
  const due = end !== null && isPast(end, now)
  return campaign.status === 'launched' && due ? 'closed' : campaign.status
}

export type InvitationStatus =
  | 'waiting'
  | 'sent'
  | 'refused'
  | 'opened'
  | 'claimed'
  | 'submitted'
  | 'declined'
  | 'withdrawn'
  | 'not_returned'

/** State of an invitation given its campaign's: once closed, one that was never submitted is "not returned". Source: Design §2, §4.5. */
export function invitationStatusAt(status: InvitationStatus, campaign: CampaignStatus): InvitationStatus {
  const over = campaign === 'closed' || campaign === 'assessed' || campaign === 'debriefed'
  const settled = status === 'submitted' || status === 'declined' || status === 'withdrawn'
  return over && !settled ? 'not_returned' : status
}

/** Days before a deadline from which a response that is not there is late enough to be chased. */
const LATE_DAYS = 7

/**
 * Whether a supplier is late: nothing is settled and the deadline is seven days away or less, or has passed. It moves
 * no deadline: it tells the buyer whom to chase. Takes the state at `now`; instants are ISO-8601 UTC. Source: Design §3 (tracking board).
 */
export function isLate(status: InvitationStatus, deadline: string | null, now: string): boolean {
  if (status === 'submitted' || status === 'declined' || status === 'withdrawn') return false
  return deadline !== null && Date.parse(deadline) - Date.parse(now) <= LATE_DAYS * 24 * 3600 * 1000
}
