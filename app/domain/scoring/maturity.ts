/** The four maturity levels, lowest first; the index is the level 0 to 3 (Design §2, §5). */
export const MATURITY_LEVELS = ['absent', 'initial', 'localise', 'manage'] as const

export type MaturityLevel = (typeof MATURITY_LEVELS)[number]

/** The scores, 0 to 100, from which each maturity level begins: 0, 16.67, 50 and 83.33 in full precision (Design §5). */
export const MATURITY_THRESHOLDS = [0, 100 / 6, 50, 500 / 6] as const

/**
 * Maturity level of a score of 0 to 100: floor(3·S/100 + 0.5 + 1e-9); null for a null score.
 * Source: Design §5.
 */
export function maturityLevel(score: number): MaturityLevel
export function maturityLevel(score: number | null): MaturityLevel | null
export function maturityLevel(score: number | null): MaturityLevel | null {
  if (score === null) return null
  return MATURITY_LEVELS[Math.floor((3 * score) / 100 + 0.5 + 1e-9)] ?? null
}
