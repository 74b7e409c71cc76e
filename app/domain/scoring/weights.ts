type ByCriterion = Record<string, number>

/** Weights are typed with at most two decimals: this absorbs the rounding of their sum. */
const ROUNDING = 1e-6

export function totalWeight(weights: ByCriterion): number {
  return Object.values(weights).reduce((sum, weight) => sum + weight, 0)
}

/** Whether criterion weights total 100, as the app asks (Design §3, §5). */
export function totals100(weights: ByCriterion): boolean {
  return Math.abs(totalWeight(weights) - 100) <= ROUNDING
}

/**
 * Weights as a campaign computes with them: a criterion without a question in scope gets 0 and the rest rescale to
 * total 100. All 0 stays all 0. `criteria` lists every criterion; a missing weight counts as 0. Source: Design §3.
 */
export function weightsInScope(
  weights: ByCriterion,
  criteria: readonly { id: string; inScope: boolean }[],
): ByCriterion {
  const kept = criteria.map(({ id, inScope }) => ({ id, weight: inScope ? (weights[id] ?? 0) : 0 }))
  const total = kept.reduce((sum, { weight }) => sum + weight, 0)
  const scale = total > 0 ? 100 / total : 0
  // Weights that already total 100 stay exactly as typed.
  const exact = Math.abs(total - 100) <= ROUNDING
  return Object.fromEntries(kept.map(({ id, weight }) => [id, exact ? weight : weight * scale]))
}

/** A weight as somebody types it: 0 to 100 with at most two decimals after a comma or a point; null for anything else. */
export function readWeight(typed: string): number | null {
  const text = typed.trim().replace(',', '.')
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return null
  const weight = Number(text)
  return weight <= 100 ? weight : null
}

/** How far a total of weights is from 100, to two decimals: positive when some is missing, negative when there is too much. */
export function missingWeight(weights: ByCriterion): number {
  return Math.round((100 - totalWeight(weights)) * 100) / 100
}
