import type { Evaluation } from '#app/domain/scoring/evaluation.ts'
import { type Standing, standings } from '#app/domain/scoring/standings.ts'

type Judged = Pick<Evaluation, 'criteria' | 'requiredMarks' | 'suppliers'>

export interface SimulatedStanding {
  /** As the campaign counts. */
  actual: Standing
  /** As it would be with the other weights; levels, minimums and ties follow the same rules. */
  simulated: Standing
  /** Ranks gained (positive) or lost (negative); null when either has none. */
  gained: number | null
}

/**
 * What the ranking would be with other criterion weights, nothing else changed: a simulation, never a result. `weights`
 * are ≥ 0 in any total, by criterion; one that is not named weighs 0, and where all weigh 0 nobody has a score. File
 * order; nothing while the campaign itself has no complete ranking. Source: Design §5, §9.1.
 */
export function whatIf(
  evaluation: Judged,
  revealed: ReadonlySet<string>,
  weights: Readonly<Record<string, number>>,
): SimulatedStanding[] {
  const actual = standings(evaluation, revealed)
  if (actual.state !== 'complete') return []
  const criteria = evaluation.criteria.map((criterion) => ({ ...criterion, weight: weights[criterion.id] ?? 0 }))
  const simulated = standings({ ...evaluation, criteria }, revealed)
  // A criterion that weighed nothing may still be awaited: with a weight it leaves no total to compare.
  if (simulated.state !== 'complete') return []
  return actual.suppliers.flatMap((supplier, index): SimulatedStanding[] => {
    const other = simulated.suppliers[index]
    if (!other) return []
    const gained = supplier.rank === null || other.rank === null ? null : supplier.rank - other.rank
    return [{ actual: supplier, simulated: other, gained }]
  })
}
