import { Temporal } from 'temporal-polyfill'
import { instantOf, localOf } from '#app/domain/campaign/deadline.ts'

/** A part of a request that somebody took: one question, or a whole criterion when `questionId` is empty. */
export interface Part {
  criterionId: string
  questionId: string
}

/** Where and when: what a due day is compared with. `now` and `deadline` are ISO-8601 UTC. */
export interface RequestClock {
  now: string
  deadline: string
  timeZone: string
}

/** Whose a question is: that of its own part, else of its whole criterion's, else nobody's. Source: Design §3. */
export function partOf<P extends Part>(
  parts: readonly P[],
  question: { id: string; criterionId: string },
): P | undefined {
  const own = parts.filter((part) => part.criterionId === question.criterionId)
  return own.find((part) => part.questionId === question.id) ?? own.find((part) => part.questionId === '')
}

/** The day that it is in the request's time zone, as YYYY-MM-DD. */
export function today({ now, timeZone }: Pick<RequestClock, 'now' | 'timeZone'>): string {
  return localOf(now, timeZone).day
}

export type DueFault = 'due' | 'due_past' | 'due_after'

/** Why a colleague cannot be asked for that day: it does not exist, is over, or comes after the request's own deadline. */
export function dueFault(day: string, clock: RequestClock): DueFault | null {
  if (instantOf(day, '12:00', 'UTC') === null) return 'due'
  if (day < today(clock)) return 'due_past'
  return day > localOf(clock.deadline, clock.timeZone).day ? 'due_after' : null
}

const DAYS_TO_REVIEW = 3

/** The day to propose: three days before the deadline, which leaves time to review; today when that is over. */
export function suggestedDue(clock: RequestClock): string {
  const last = Temporal.PlainDate.from(localOf(clock.deadline, clock.timeZone).day)
  const proposed = last.subtract({ days: DAYS_TO_REVIEW }).toString()
  const first = today(clock)
  return proposed < first ? first : proposed
}

/** Late: the due day is over in the request's time zone, and something is still to be answered or reviewed. */
export function isLate(
  part: { dueOn: string; doneAt: string | null; reviewed: number; asked: number },
  clock: Pick<RequestClock, 'now' | 'timeZone'>,
): boolean {
  return part.doneAt === null && part.reviewed < part.asked && part.dueOn < today(clock)
}
