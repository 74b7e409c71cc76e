import type { RobustnessSettings } from '#app/domain/scoring/evaluation.ts'
import { randomSource } from '#app/domain/scoring/random.ts'
import { simulateRanks } from '#app/domain/scoring/rank-simulation.ts'
import { normaliseWeights, weightSampler } from '#app/domain/scoring/weight-models.ts'

export type Verdict = 'robuste' | 'sensible' | 'indecis'

/**
 * Shares of the draws, 0 to 1. `rankAcceptability[s][r]`: supplier s took rank r + 1. `pairwise[a][b]`: a was strictly
 * ahead of b; null when pairs were not asked for.
 */
export type Robustness = { rankAcceptability: number[][]; pairwise: number[][] | null }

/**
 * How far a ranking survives other weights (SMAA): draws weightings around `weights`, ranks the suppliers under each
 * and counts. `scores` holds one row a supplier and one column a criterion, null where there is no score. Every row of
 * `rankAcceptability` sums to 1. Without any weight above 0 nothing is drawn: no supplier has a score, all share rank 1.
 * Same input and seed give the same result on every machine. `pairwise: false` spares the pairs, which a page that
 * shows only ranks does not need. Throws RangeError for a seed that is not a safe integer.
 * Source: Design §6; R. Lahdelma, P. Salminen, "SMAA-2", Operations Research 49, 2001.
 */
export function rankRobustness(
  input: { weights: readonly number[]; scores: readonly (readonly (number | null)[])[] },
  settings: RobustnessSettings,
  options: { pairwise: boolean } = { pairwise: true },
): Robustness {
  const base = normaliseWeights(input.weights)
  const draws = base === null ? 1 : settings.draws
  const sample = base === null ? () => {} : weightSampler(settings.model, base, randomSource(settings.seed))
  const scores = base === null ? input.scores.map((row) => row.map(() => null)) : input.scores
  const counts = simulateRanks(scores, draws, sample, options.pairwise)
  const shares = (flat: Uint32Array): number[][] =>
    input.scores.map((_, s) => {
      const row = flat.subarray(s * input.scores.length, (s + 1) * input.scores.length)
      return Array.from(row, (count) => count / draws)
    })
  return { rankAcceptability: shares(counts.ranks), pairwise: counts.wins && shares(counts.wins) }
}

/**
 * Verdict on the leader from its share of draws at rank 1 (0 to 1): `robuste` from .90, `sensible` from .70, else
 * `indecis`. Source: Design §6.
 */
export function verdictOf(shareAtFirstRank: number): Verdict {
  if (shareAtFirstRank >= 0.9) return 'robuste'
  return shareAtFirstRank >= 0.7 ? 'sensible' : 'indecis'
}
