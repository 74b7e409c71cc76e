import type {
  Evaluation,
  EvaluationAnswer,
  EvaluationCriterion,
  EvaluationSupplier,
  Level,
} from '#app/domain/scoring/evaluation.ts'

/** An answered question with marks in order of evaluators e1, e2, …, and the level agreed if any. */
export function answered(marks: readonly Level[], consensus: Level | null = null): EvaluationAnswer {
  const byEvaluator = Object.fromEntries(marks.map((mark, index) => [`e${index + 1}`, mark]))
  return { status: 'answered', naAccepted: null, marks: byEvaluator, consensus }
}

export function notApplicable(naAccepted: boolean | null): EvaluationAnswer {
  return { status: 'not_applicable', naAccepted, marks: {}, consensus: null }
}

export const unanswered: EvaluationAnswer = { status: 'unanswered', naAccepted: null, marks: {}, consensus: null }

/** A criterion whose questions are `<id>-1`, `<id>-2`, … with the weights given. */
export function criterion(
  id: string,
  weight: number,
  questionWeights: readonly number[],
  minimum: number | null = null,
): EvaluationCriterion {
  const questions = questionWeights.map((questionWeight, index) => ({
    id: `${id}-${index + 1}`,
    weight: questionWeight,
  }))
  return { id, weight, minimum, questions }
}

export function supplier(id: string, answers: EvaluationSupplier['answers']): EvaluationSupplier {
  return { id, answers }
}

export function evaluation(
  criteria: readonly EvaluationCriterion[],
  suppliers: readonly EvaluationSupplier[],
  robustness: Partial<Evaluation['robustness']> = {},
): Evaluation {
  return {
    criteria: [...criteria],
    requiredMarks: 2,
    suppliers: [...suppliers],
    robustness: { model: 'close', draws: 1_000, seed: 42, ...robustness },
  }
}
