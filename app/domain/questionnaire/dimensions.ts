import type { QuestionScore } from '#app/domain/scoring/scoring.ts'

export interface DimensionScore {
  id: string
  /** 0 to 100, or null when none of its questions is in the computation. */
  score: number | null
  /** How many questions of the scope speak of it. */
  questions: number
}

/**
 * A second view of one supplier, by maturity dimension: D = 100 · Σ u·L/3 / Σ u over the questions of the dimension that
 * are in the computation, whatever their criterion; criterion weights play no part, and a question with several
 * dimensions counts in each. Dimensions in the order given; one without a question in scope is left out.
 * Source: Design §9.2, with the arithmetic of a criterion (§5).
 */
export function dimensionScores(
  dimensions: readonly string[],
  questions: readonly Pick<QuestionScore, 'id' | 'weight' | 'level'>[],
  dimensionsOf: ReadonlyMap<string, readonly string[]>,
): DimensionScore[] {
  return dimensions.flatMap((id) => {
    const own = questions.filter((question) => dimensionsOf.get(question.id)?.includes(id))
    if (own.length === 0) return []
    let levels = 0
    let weights = 0
    for (const { weight, level } of own) {
      if (level === null) continue
      levels += weight * level
      weights += weight
    }
    return [{ id, score: weights > 0 ? (100 * levels) / (3 * weights) : null, questions: own.length }]
  })
}
