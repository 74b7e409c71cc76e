import type {
  Evaluation,
  EvaluationAnswer,
  EvaluationCriterion,
  EvaluationSupplier,
} from '#app/domain/scoring/evaluation.ts'
import { type KeptLevel, keptLevel } from '#app/domain/scoring/kept-level.ts'

export type QuestionScore = { id: string; weight: number; status: EvaluationAnswer['status'] } & KeptLevel

/**
 * `score` = 100 · numerator / denominator, null when the denominator is 0; numerator = Σ u·L/3 and denominator = Σ u
 * over the questions in the computation. `inScope` = Σ u of all questions, `answeredWeight` = Σ u of the answered ones.
 */
export type CriterionScore = {
  id: string
  weight: number
  score: number | null
  numerator: number
  denominator: number
  inScope: number
  answeredWeight: number
  provisional: boolean
  unreliable: boolean
  questions: QuestionScore[]
}

export type SupplierScore = {
  id: string
  score: number | null
  provisional: boolean
  applicable: number | null
  answered: number | null
  belowMinimum: string[]
  criteria: CriterionScore[]
}

type Answers = EvaluationSupplier['answers']

/**
 * Score of one criterion for one supplier, 0 to 100: S_c = 100 · Σ u·L/3 / Σ u over its questions in the computation,
 * null when Σ u = 0. It is provisional if one of its questions with u > 0 is, and unreliable when more than a third of
 * its questions are accepted as not applicable. Source: Design §5 and §4.6.
 */
export function scoreCriterion(
  criterion: EvaluationCriterion,
  answers: Answers,
  requiredMarks: number,
): CriterionScore {
  const questions = criterion.questions.map(({ id, weight }): QuestionScore => {
    // An inherited name such as "constructor" is a possible question id, not an answer.
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
    return { id, weight, status: answer?.status ?? 'unanswered', ...keptLevel(answer, requiredMarks) }
  })

  let weightedLevels = 0
  let denominator = 0
  let inScope = 0
  let answeredWeight = 0
  for (const { weight, level, status } of questions) {
    inScope += weight
    if (status === 'answered') answeredWeight += weight
    if (level === null) continue
    weightedLevels += weight * level
    denominator += weight
  }
  const accepted = questions.filter((question) => question.source === 'na_accepted').length
  return {
    id: criterion.id,
    weight: criterion.weight,
    score: denominator > 0 ? (100 * weightedLevels) / (3 * denominator) : null,
    numerator: weightedLevels / 3,
    denominator,
    inScope,
    answeredWeight,
    provisional: questions.some((question) => question.weight > 0 && question.provisional),
    unreliable: 3 * accepted > questions.length,
    questions,
  }
}

/**
 * Weighted mean of the criteria that have a score: S = Σ w·S_c / Σ w, 0 to 100; null when no criterion has a score or
 * the weights of those that have one total 0. Source: Design §5, "Overall score".
 */
export function overallScore(criteria: readonly { weight: number; score: number | null }[]): number | null {
  let sum = 0
  let total = 0
  for (const { weight, score } of criteria) {
    if (score === null) continue
    sum += weight * score
    total += weight
  }
  return total > 0 ? sum / total : null
}

/**
 * Share of the weights, 0 to 100, that a part of the questions carries: 100 · Σ w·(part / in scope) / Σ w over the
 * criteria whose Σ u in scope is above 0; null when there is none or Σ w = 0.
 * Source: Design §5, `applicable` and `answered`.
 */
function weightedShare(
  criteria: readonly CriterionScore[],
  part: (criterion: CriterionScore) => number,
): number | null {
  const scoped = criteria.filter((criterion) => criterion.inScope > 0)
  const share = overallScore(scoped.map((c) => ({ weight: c.weight, score: part(c) / c.inScope })))
  return share === null ? null : 100 * share
}

/**
 * Everything that Design §5 computes for one supplier alone, with the arithmetic behind each total: overall score,
 * `applicable` and `answered` (0 to 100), `provisional` (over u > 0 in criteria with w > 0), and the criteria below
 * their minimum (S_c < minimum − 1e-9; a null criterion never is). Depends on no other supplier.
 */
export function scoreSupplier(
  settings: Pick<Evaluation, 'criteria' | 'requiredMarks'>,
  supplier: EvaluationSupplier,
): SupplierScore {
  const criteria = settings.criteria.map((c) => scoreCriterion(c, supplier.answers, settings.requiredMarks))
  const belowMinimum = settings.criteria.flatMap(({ id, minimum }, index) => {
    const score = criteria[index]?.score ?? null
    return minimum !== null && score !== null && score < minimum - 1e-9 ? [id] : []
  })
  return {
    id: supplier.id,
    score: overallScore(criteria),
    provisional: criteria.some((criterion) => criterion.weight > 0 && criterion.provisional),
    applicable: weightedShare(criteria, (criterion) => criterion.denominator),
    answered: weightedShare(criteria, (criterion) => criterion.answeredWeight),
    belowMinimum,
    criteria,
  }
}
