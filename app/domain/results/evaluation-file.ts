import type { SubmittedAnswer } from '#app/domain/answers/answers.ts'
import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import type { Evaluation, Level, RobustnessSettings } from '#app/domain/scoring/evaluation.ts'

export interface Assessed {
  id: string
  answers: Readonly<Record<string, Pick<SubmittedAnswer, 'status'>>>
  /** By question id; only revealed marks may be given here (Design §4.3). */
  marks: Record<string, Record<string, Level>>
  consensus: Record<string, Level>
  naAccepted: Record<string, boolean>
}

/**
 * A campaign as an evaluation file: the frozen weights, minimums and scope, and for each supplier the last submitted
 * answers with their marks, rulings and agreed levels. `criteria` is the questionnaire within scope, whose order is the
 * file's; suppliers keep their order. Source: Design §5, §6, "Evaluation file".
 */
export function evaluationOf(
  settings: Pick<FrozenSettings, 'weights' | 'questionWeights' | 'minimums' | 'requiredMarks'>,
  criteria: readonly { id: string; questions: readonly { id: string }[] }[],
  suppliers: readonly Assessed[],
  robustness: RobustnessSettings,
): Evaluation {
  return {
    criteria: criteria.map(({ id, questions }) => ({
      id,
      weight: settings.weights[id] ?? 0,
      minimum: settings.minimums[id] ?? null,
      questions: questions.map((question) => ({ id: question.id, weight: settings.questionWeights[question.id] ?? 1 })),
    })),
    requiredMarks: settings.requiredMarks,
    suppliers: suppliers.map((supplier) => ({
      id: supplier.id,
      answers: Object.fromEntries(
        criteria.flatMap(({ questions }) =>
          questions.flatMap(({ id }) => {
            const answer = supplier.answers[id]
            if (!answer) return []
            return [
              [
                id,
                {
                  status: answer.status,
                  naAccepted: supplier.naAccepted[id] ?? null,
                  marks: supplier.marks[id] ?? {},
                  consensus: supplier.consensus[id] ?? null,
                },
              ],
            ]
          }),
        ),
      ),
    })),
    robustness,
  }
}
