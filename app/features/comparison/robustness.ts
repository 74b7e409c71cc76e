import { contentHash } from '#app/domain/proofs/canonical.ts'
import type { RobustnessSettings } from '#app/domain/scoring/evaluation.ts'
import { rankRobustness } from '#app/domain/scoring/robustness.ts'

interface Input {
  weights: readonly number[]
  scores: readonly (readonly (number | null)[])[]
}

const kept = 32
const results = new Map<string, number[][]>()

/**
 * Share of the draws at each rank, a supplier a row. The last results are kept under the hash of exactly what they were
 * computed from: the same input gives the same output on every machine, so that a result never goes stale.
 */
export function rankShares(input: Input, settings: RobustnessSettings): number[][] {
  const key = contentHash({ ...input, ...settings })
  const known = results.get(key)
  const shares = known ?? rankRobustness(input, settings, { pairwise: false }).rankAcceptability
  results.delete(key)
  results.set(key, shares)
  for (const oldest of results.keys()) {
    if (results.size <= kept) break
    results.delete(oldest)
  }
  return shares
}
