import { Temporal } from 'temporal-polyfill'
import { instantOf, isPast, localOf } from '#app/domain/campaign/deadline.ts'

/** Days before the deadline at which a supplier that has not answered is reminded. Source: Design §3 (reminders). */
export const REMINDER_DAYS = [14, 7, 2] as const
export type ReminderDays = (typeof REMINDER_DAYS)[number]

const hour = '09:00'
/** Who was invited the day before needs no reminder. */
const quietHours = 24

interface Course {
  /** ISO-8601 UTC. */
  launchedAt: string
  deadline: string
  /** IANA name: reminders leave at nine in the morning there. */
  timeZone: string
}

/** When each reminder of a campaign leaves, furthest first; those that would follow the invitation within a day are left out. */
export function reminderInstants({ launchedAt, deadline, timeZone }: Course): { days: ReminderDays; at: string }[] {
  const day = Temporal.PlainDate.from(localOf(deadline, timeZone).day)
  const quietUntil = Date.parse(launchedAt) + quietHours * 3_600_000
  return REMINDER_DAYS.flatMap((days) => {
    const at = instantOf(day.subtract({ days }).toString(), hour, timeZone)
    return at !== null && Date.parse(at) >= quietUntil ? [{ days, at }] : []
  })
}

/**
 * The reminder that is due, or null: the latest whose hour has come, while the deadline has not passed. One that an
 * instance missed while it was stopped is not caught up once the next is due. Source: Design §3 (reminders).
 */
export function reminderDue(course: Course, now: string): ReminderDays | null {
  if (isPast(course.deadline, now)) return null
  const past = reminderInstants(course).filter(({ at }) => at <= now)
  return past.at(-1)?.days ?? null
}

/** Whole local days from now to the deadline's day, 0 on that very day: what a reminder says is left. */
export function daysLeft({ deadline, timeZone }: Pick<Course, 'deadline' | 'timeZone'>, now: string): number {
  const day = (instant: string) => Temporal.PlainDate.from(localOf(instant, timeZone).day)
  return day(now).until(day(deadline), { largestUnit: 'day' }).days
}
