import type { Evaluation, EvaluationAnswer } from '#app/domain/scoring/evaluation.ts'
import { quadraticWeightedKappa } from '#app/domain/scoring/kappa.ts'
import { krippendorffAlpha } from '#app/domain/scoring/krippendorff.ts'

/** The marks of one answered question of one supplier, by evaluator. */
export type AnswerMarks = EvaluationAnswer['marks']

export type Agreement = {
  krippendorffAlpha: number | null
  percentExact: number | null
  percentWithinOne: number | null
  weightedKappa: { evaluators: [string, string]; kappa: number | null }[]
  severity: Record<string, number | null>
}

/** The marks of every answered question of every supplier; other answers' marks do not count (Design §6). */
export function marksOfAnswered(evaluation: Pick<Evaluation, 'suppliers'>): AnswerMarks[] {
  return evaluation.suppliers.flatMap((supplier) =>
    Object.values(supplier.answers).flatMap((answer) => (answer.status === 'answered' ? [answer.marks] : [])),
  )
}

/**
 * Percentage, 0 to 100, of the pairs of marks on one answer that differ by at most `tolerance` levels, over all pairs
 * of all answers; null without any pair. Source: Design §6, `percentExact` (0) and `percentWithinOne` (1).
 */
export function percentAgreement(answers: readonly AnswerMarks[], tolerance: 0 | 1): number | null {
  let pairs = 0
  let close = 0
  for (const marks of answers.map((answer) => Object.values(answer))) {
    for (let i = 0; i < marks.length; i++) {
      for (let j = i + 1; j < marks.length; j++) {
        pairs += 1
        if (Math.abs(marks[i]! - marks[j]!) <= tolerance) close += 1
      }
    }
  }
  return pairs === 0 ? null : (100 * close) / pairs
}

/**
 * Severity of one evaluator, in levels (−3 to 3): mean, over the answers that another also marked, of own mark − mean
 * of the others' marks. Negative marks lower than the others do. Null without such an answer. Source: Design §6.
 */
export function severity(answers: readonly AnswerMarks[], evaluator: string): number | null {
  let sum = 0
  let count = 0
  for (const marks of answers) {
    if (!Object.hasOwn(marks, evaluator)) continue
    const own = marks[evaluator]!
    const all = Object.values(marks)
    if (all.length < 2) continue
    const others = all.reduce<number>((total, mark) => total + mark, -own) / (all.length - 1)
    sum += own - others
    count += 1
  }
  return count === 0 ? null : sum / count
}

/**
 * Agreement of a panel over the marks of answered questions: ordinal Krippendorff's α over all marks, exact and
 * within-one percentages, quadratic-weighted κ for every pair of evaluators over their common answers, severity of each.
 * Evaluators in code-unit order, so that the result does not depend on the order of marks. Null where there is no
 * variance or nothing to compare. To be computed after the reveal only. Source: Design §6, "Agreement".
 */
export function panelAgreement(answers: readonly AnswerMarks[]): Agreement {
  const evaluators = [...new Set(answers.flatMap((marks) => Object.keys(marks)))].sort()
  const weightedKappa = evaluators.flatMap((a, index) =>
    evaluators.slice(index + 1).map((b): Agreement['weightedKappa'][number] => {
      const both = answers.filter((marks) => Object.hasOwn(marks, a) && Object.hasOwn(marks, b))
      return { evaluators: [a, b], kappa: quadraticWeightedKappa(both.map((marks) => [marks[a]!, marks[b]!])) }
    }),
  )
  return {
    krippendorffAlpha: krippendorffAlpha(
      answers.map((marks) => Object.values(marks)),
      'ordinal',
    ),
    percentExact: percentAgreement(answers, 0),
    percentWithinOne: percentAgreement(answers, 1),
    weightedKappa,
    severity: Object.fromEntries(evaluators.map((evaluator) => [evaluator, severity(answers, evaluator)])),
  }
}
