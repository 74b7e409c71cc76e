import { TIE } from '#app/domain/scoring/ranking.ts'

type Scored = { id: string; weight: number; score: number | null }

function largest(
  criteria: readonly Scored[],
  value: (weight: number, score: number) => number,
): { id: string; value: number } | null {
  let best: { id: string; value: number } | null = null
  for (const { id, weight, score } of criteria) {
    if (score === null) continue
    const candidate = value(weight, score)
    if (best === null || candidate > best.value + TIE) best = { id, value: candidate }
  }
  return best
}

/**
 * Strength to secure: id of the criterion with the highest score; ties by questionnaire order; null when no criterion
 * has a score. Source: Design §5.
 */
export function strengthToSecure(criteria: readonly Scored[]): string | null {
  return largest(criteria, (_, score) => score)?.id ?? null
}

/**
 * Priority improvement: id of the criterion with the largest w·(100 − S_c), where progress would add most to the
 * overall score; ties by questionnaire order. Null when no criterion has a score, or when none can add anything (each
 * is at 100 or weighs 0). Source: Design §5.
 */
export function priorityImprovement(criteria: readonly Scored[]): string | null {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return null
  const best = largest(criteria, (weight, score) => (weight / total) * (100 - score))
  return best !== null && best.value > TIE ? best.id : null
}
