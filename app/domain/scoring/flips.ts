import { TIE } from '#app/domain/scoring/ranking.ts'
import { normaliseWeights } from '#app/domain/scoring/weight-models.ts'

/** `weight` is the criterion's new share, 0 to 1, at which the two suppliers tie. */
export type FlipWeight = { criterion: number; weight: number; direction: 'below' | 'above' }

// A share this near 0 or 1 is 0 or 1 before rounding.
const SHARE_ROUNDING = 1e-12

/**
 * The weights at which a leader and a challenger would tie, one criterion moved at a time, the others scaled in
 * proportion. With w scaled to sum 1, d_k = a_k − b_k, D = Σ w_k d_k and R = (D − w_j d_j)/(1 − w_j): they tie when w_j
 * becomes x = R/(R − d_j). Listed, by criterion index, when D ≠ 0, w_j < 1, d_j ≠ R and 0 ≤ x < 1; `below` if x < w_j.
 * Empty when a criterion score is null for either or the weights sum to 0. Differences within 1e-9 are 0.
 * Source: Design §6, "Flip weight".
 */
export function flipWeights(
  weights: readonly number[],
  leader: readonly (number | null)[],
  challenger: readonly (number | null)[],
): FlipWeight[] {
  const shares = normaliseWeights(weights)
  if (shares === null) return []
  const differences: number[] = []
  for (const [k, a] of leader.entries()) {
    const b = challenger[k] ?? null
    if (a === null || b === null) return []
    differences.push(Math.abs(a - b) <= TIE ? 0 : a - b)
  }
  const total = shares.reduce((sum, share, k) => sum + share * differences[k]!, 0)
  if (Math.abs(total) <= TIE) return []

  return shares.flatMap((share, criterion): FlipWeight[] => {
    const difference = differences[criterion]!
    const rest = (total - share * difference) / (1 - share)
    if (share >= 1 || rest === difference) return []
    const exact = rest / (rest - difference)
    const weight = Math.abs(exact) <= SHARE_ROUNDING ? 0 : exact
    if (weight < 0 || weight >= 1 - SHARE_ROUNDING) return []
    return [{ criterion, weight, direction: weight < share ? 'below' : 'above' }]
  })
}
