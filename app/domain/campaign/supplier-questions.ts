import { instantOf, isPast, localOf } from '#app/domain/campaign/deadline.ts'

export const QUESTION_LENGTH = 2000
export const REPLY_LENGTH = 4000

interface Asking {
  /** Last local day on which a supplier may ask; null: until the deadline. */
  questionsOn: string | null
  deadline: string
  timeZone: string
}

/**
 * When questions from suppliers close: at the end of the announced day in the campaign's time zone, and never after the
 * deadline. ISO-8601 UTC. Source: Design §3 (questions from suppliers answered to all).
 */
export function questionsClose({ questionsOn, deadline, timeZone }: Asking): string {
  const end = questionsOn === null ? null : instantOf(questionsOn, '23:59', timeZone)
  return end !== null && end < deadline ? end : deadline
}

/** Whether a supplier may still ask at `now`. */
export function mayAsk(asking: Asking, now: string): boolean {
  return !isPast(questionsClose(asking), now)
}

/** Whether the last day for questions fits a deadline; both are local days. */
export function questionsFit({ questionsOn, deadline, timeZone }: Asking): boolean {
  return questionsOn === null || questionsOn <= localOf(deadline, timeZone).day
}
