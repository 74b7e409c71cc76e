/** Minutes that an open question takes when it is answered for the first time, and when a library answer is only reviewed. */
const FIRST_TIME = 12
const REVIEWED = 1

/**
 * Rough effort that a campaign asks of one supplier, in minutes: every question written from nothing, and every question
 * taken from the library and confirmed. A planning figure, rounded to five minutes. Source: Design §3 (review page).
 */
export function supplierEffort(questions: number): { firstTime: number; reviewed: number } {
  const rounded = (minutes: number) => Math.max(5, Math.round(minutes / 5) * 5)
  return { firstTime: rounded(questions * FIRST_TIME), reviewed: rounded(questions * REVIEWED) }
}
