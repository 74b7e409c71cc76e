/** Minutes that an open question takes when it is answered for the first time, unless a buyer reckons otherwise. */
export const MINUTES_PER_QUESTION = 12
/** Minutes to review an answer that the library holds. */
const REVIEWED = 1

/**
 * Rough effort that a campaign asks of one supplier, in minutes: every question written from nothing, and every question
 * taken from the library and confirmed. A planning figure, rounded to five minutes. Source: Design §3 (review page).
 */
export function supplierEffort(
  questions: number,
  minutesPerQuestion = MINUTES_PER_QUESTION,
): { firstTime: number; reviewed: number } {
  const rounded = (minutes: number) => Math.max(5, Math.round(minutes / 5) * 5)
  return { firstTime: rounded(questions * minutesPerQuestion), reviewed: rounded(questions * REVIEWED) }
}

/** The effort of all the suppliers of a campaign together, in whole hours, one at least: questions × suppliers × minutes. Source: Design §3. */
export function campaignHours(questions: number, suppliers: number, minutesPerQuestion: number): number {
  return Math.max(1, Math.round((questions * suppliers * minutesPerQuestion) / 60))
}

/** Fewer suppliers than this would tell what one of them holds (Design §4.3). */
const FEWEST_SUPPLIERS = 5

/**
 * How much of what a campaign asks its suppliers hold in their libraries: the mean over all of them, in percent rounded to
 * 10. Null unless at least 5 of them hold something. `answered` has, for each supplier, the number of questions asked that
 * its library answers; a supplier that is unknown here has 0. Source: Design §4.3.
 */
export function shareInLibraries(answered: readonly number[], questions: number): number | null {
  if (questions === 0 || answered.filter((count) => count > 0).length < FEWEST_SUPPLIERS) return null
  const held = answered.reduce((sum, count) => sum + count, 0)
  return 10 * Math.round((10 * held) / (questions * answered.length))
}
