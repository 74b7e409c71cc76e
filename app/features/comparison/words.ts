import { shortName } from '#app/domain/radar.ts'
import type { Flip } from './verdict.ts'

interface Words {
  lang: 'fr' | 'en'
  t: {
    comparison: {
      lessThanOnePercent: string
      moreThan99Percent: string
      flip: (challenger: string, criterion: string, to: string, from: string, direction: Flip['direction']) => string
    }
  }
  f: { percent: (n: number | null, decimals?: number) => string }
}

/** A share of the draws, 0 to 1, in whole percent that never says 0 % or 100 % of what happened, or did not, at least once. */
export function shareInWords(share: number, { t, f }: Words): string {
  if (share > 0 && share < 0.005) return t.comparison.lessThanOnePercent
  if (share < 1 && share > 0.995) return t.comparison.moreThan99Percent
  return f.percent(100 * share)
}

/** A weight in percent: as typed when whole, else with one decimal. */
export function weightInWords(weight: number, { f }: Pick<Words, 'f'>): string {
  return f.percent(weight, Math.abs(weight - Math.round(weight)) < 0.05 ? 0 : 1)
}

export function flipInWords(flip: Flip, words: Words): string {
  const { challenger, criterion, to, from, direction } = flip
  // The target keeps its decimal: it is a computed limit, not a choice.
  return words.t.comparison.flip(
    challenger,
    shortName(criterion[words.lang]),
    words.f.percent(to, 1),
    weightInWords(from, words),
    direction,
  )
}

/** First and last digits of a commitment, enough to compare by eye. */
export function shortCommitment(commitment: string): string {
  return `${commitment.slice(0, 4)}…${commitment.slice(-4)}`
}
