import { shortName } from '#app/domain/results/radar.ts'
import type { KeptLevelSource } from '#app/domain/scoring/kept-level.ts'
import type { MaturityLevel } from '#app/domain/scoring/maturity.ts'
import type { CriterionScoreCell, KeptCell } from './criterion-model.ts'
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

interface KeptWords {
  t: {
    terms: { levelByNumber: Record<0 | 1 | 2 | 3, string>; provisional: string }
    kept: { hidden: string; cell: Record<Exclude<KeptLevelSource, 'consensus' | 'mean'>, string> }
  }
  f: { decimal: (n: number | null, decimals: number) => string }
}

/**
 * A number as it would be typed in a calculator: all its decimals when they are four at most, else four. `rounded` says
 * that it was cut.
 */
export function figure(n: number, f: KeptWords['f']): { text: string; rounded: boolean } {
  for (let decimals = 0; decimals <= 4; decimals++) {
    const shown = Math.round(n * 10 ** decimals) / 10 ** decimals
    if (Math.abs(n - shown) < 1e-9) return { text: f.decimal(n, decimals), rounded: false }
  }
  return { text: f.decimal(n, 4), rounded: true }
}

/** A level with its word when whole, as a number when it is a mean. */
export function levelInWords(level: number, { t, f }: KeptWords): string {
  const known = t.terms.levelByNumber[level as 0 | 1 | 2 | 3]
  return known ?? f.decimal(level, Number.isInteger(level * 2) ? 1 : 2)
}

/** What a cell of the levels says, one thing a line. */
export function keptInWords(cell: KeptCell, words: KeptWords): string {
  const { t } = words
  if (cell.hidden) return t.kept.hidden
  if (cell.source === 'consensus' || cell.source === 'mean') {
    const level = levelInWords(cell.level ?? 0, words).replace(' · ', '\n')
    return cell.provisional ? `${level}\n${t.terms.provisional}` : level
  }
  const why = t.kept.cell[cell.source]
  return cell.level === null ? `–\n${why}` : `${cell.level}\n${why}`
}

interface CellWords {
  t: {
    terms: { levels: Record<MaturityLevel, string>; provisional: string }
    comparison: { awaited: string; notComputed: string; unreliable: string }
  }
  f: { score: (n: number | null) => string }
}

/** What a cell of criterion scores says, one thing a line. */
export function criterionCell(cell: Omit<CriterionScoreCell, 'supplier'>, { t, f }: CellWords): string {
  if (cell.awaited) return t.comparison.awaited
  if (cell.score === null || cell.level === null) return t.comparison.notComputed
  const words = [f.score(cell.score), t.terms.levels[cell.level]]
  if (cell.provisional) words.push(t.terms.provisional)
  if (cell.unreliable) words.push(t.comparison.unreliable)
  return words.join('\n')
}
