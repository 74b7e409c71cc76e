import type { CriterionScore, SupplierScore } from '#app/domain/scoring/scoring.ts'

/** One question's part in its criterion: `points` = u·L/3, null for a question out of the computation. */
export type QuestionLine = CriterionScore['questions'][number] & { points: number | null }

/** One criterion's part in the overall score: `share` is w / Σ w over the scored criteria, `contribution` share · S_c. */
export type CriterionLine = {
  id: string
  weight: number
  score: number | null
  share: number | null
  contribution: number | null
}

/**
 * The lines behind a criterion score, one a question in questionnaire order; the points of those in the computation
 * add up to the criterion's `numerator`, their weights to its `denominator`. Source: Design §5.
 */
export function criterionArithmetic(criterion: CriterionScore): QuestionLine[] {
  return criterion.questions.map((question) => ({
    ...question,
    points: question.level === null ? null : (question.weight * question.level) / 3,
  }))
}

/**
 * The lines behind an overall score: `numerator` = Σ w·S_c and `denominator` = Σ w over the criteria with a score, and
 * what each criterion contributes (0 to 100, adding up to the score). A criterion without a score has neither share nor
 * contribution, and none has when Σ w = 0. Source: Design §5.
 */
export function overallArithmetic(supplier: Pick<SupplierScore, 'score' | 'criteria'>): {
  score: number | null
  numerator: number
  denominator: number
  lines: CriterionLine[]
} {
  const scored = supplier.criteria.filter((criterion) => criterion.score !== null)
  const denominator = scored.reduce((total, { weight }) => total + weight, 0)
  const numerator = scored.reduce((total, { weight, score }) => total + weight * (score ?? 0), 0)
  const lines = supplier.criteria.map(({ id, weight, score }): CriterionLine => {
    const share = score === null || denominator === 0 ? null : weight / denominator
    return { id, weight, score, share, contribution: share === null || score === null ? null : share * score }
  })
  return { score: supplier.score, numerator, denominator, lines }
}
