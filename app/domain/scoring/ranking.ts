/** Two scores this close are equal: it absorbs the rounding of sums, and nothing that a panel decides (Design §5). */
export const TIE = 1e-9

/**
 * Ranks of scores, highest first from 1; differences up to 1e-9 (from the best of the group) are ties and share the
 * best rank (1, 2, 2, 4); a null score has no rank. Same order as the input. Source: Design §5, "Ranking".
 */
export function rankScores(scores: readonly (number | null)[]): (number | null)[] {
  const order = scores
    .flatMap((score, index) => (score === null ? [] : [{ score, index }]))
    .sort((a, b) => b.score - a.score || a.index - b.index)
  const ranks: (number | null)[] = scores.map(() => null)
  let best = Number.POSITIVE_INFINITY
  let rank = 0
  for (const [position, { score, index }] of order.entries()) {
    if (best - score > TIE) {
      best = score
      rank = position + 1
    }
    ranks[index] = rank
  }
  return ranks
}

/**
 * Order in which suppliers are displayed: by rank, those below a minimum after the others, those without a rank last;
 * file order within a tie. Minimums change this order, never `rank`. Returns a new list. Source: Design §5, "Minimums".
 */
export function displayOrder<S extends { rank: number | null; belowMinimum: readonly string[] }>(
  suppliers: readonly S[],
): S[] {
  const tier = (supplier: S) => (supplier.rank === null ? 2 : supplier.belowMinimum.length > 0 ? 1 : 0)
  return [...suppliers].sort((a, b) => tier(a) - tier(b) || (a.rank ?? 0) - (b.rank ?? 0))
}

/**
 * Position of the leader in the list: the first in file order among rank 1, or null when nobody has a rank.
 * Source: Design §6, "verdict on the leader".
 */
export function leaderIndex(ranks: readonly (number | null)[]): number | null {
  const index = ranks.indexOf(1)
  return index < 0 ? null : index
}
