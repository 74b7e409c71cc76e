/** Months after which a master answer is due for review. Source: Design §4.4, the supplier's library. */
export const REVIEW_MONTHS = 12

/**
 * The day (YYYY-MM-DD) on which an answer validated at an instant is due again: the one chosen for it, else twelve months
 * later; 29 February gives 28.
 */
export function reviewDueOn(validatedAt: string, chosen: string | null = null): string {
  if (chosen) return chosen
  const year = Number(validatedAt.slice(0, 4)) + REVIEW_MONTHS / 12
  const rest = validatedAt.slice(4, 10)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return `${year}${rest === '-02-29' && !leap ? '-02-28' : rest}`
}

/** The first words of an answer, for a list: at most `length` characters, cut between words. */
export function excerpt(text: string, length = 160): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`
}
