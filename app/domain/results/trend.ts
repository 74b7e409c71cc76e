import type { EvaluationCriterion, EvaluationSupplier } from '#app/domain/scoring/evaluation.ts'
import { keptLevel } from '#app/domain/scoring/kept-level.ts'
import { overallScore, scoreCriterion } from '#app/domain/scoring/scoring.ts'

/** One response of a supplier as it was assessed. */
export interface AssessedResponse {
  answers: EvaluationSupplier['answers']
  requiredMarks: number
}

export interface Trend {
  /** Questions that compare: asked in both, of the same meaning, and in the computation of both. */
  questions: number
  /** Scores of 0 to 100 over those questions alone, both with the weights of the later campaign; null without any. */
  before: number | null
  now: number | null
  criteria: { id: string; questions: number; before: number; now: number }[]
  /** The level of each question on both sides, in questionnaire order, under the id that it has now. */
  levels: { id: string; before: number; now: number }[]
  /** Those whose level differs. */
  changed: { id: string; before: number; now: number }[]
}

/**
 * Two assessed responses of one supplier beside each other: over the questions that `pairs` says compare (`from` then,
 * `to` now), leaving out what was accepted as not applicable in either, and with the criteria and weights of now on both
 * sides, so that a difference comes from levels alone. Source: Design §5, §10.
 */
export function trendBetween(
  before: AssessedResponse,
  now: AssessedResponse & { criteria: readonly EvaluationCriterion[] },
  pairs: readonly { from: string; to: string }[],
): Trend {
  const level = ({ answers, requiredMarks }: AssessedResponse, id: string) =>
    keptLevel(Object.hasOwn(answers, id) ? answers[id] : undefined, requiredMarks).level
  const levels = new Map(
    pairs.flatMap(({ from, to }) => {
      const [was, is] = [level(before, from), level(now, to)]
      return was === null || is === null ? [] : [[to, { from, before: was, now: is }] as const]
    }),
  )
  const criteria = now.criteria
    .map((criterion) => ({ ...criterion, questions: criterion.questions.filter(({ id }) => levels.has(id)) }))
    .filter(({ questions }) => questions.length > 0)
  const formerly = Object.fromEntries(
    [...levels].map(([to, { from }]) => [to, before.answers[from] ?? { status: 'unanswered' as const, ...nothing }]),
  )
  const sides = criteria.map((criterion) => ({
    criterion,
    before: scoreCriterion(criterion, formerly, before.requiredMarks).score,
    now: scoreCriterion(criterion, now.answers, now.requiredMarks).score,
  }))
  const overall = (side: 'before' | 'now') =>
    overallScore(sides.map((one) => ({ weight: one.criterion.weight, score: one[side] })))
  const asked = criteria.flatMap(({ questions }) => questions)
  const both = asked.flatMap(({ id }) => {
    const level = levels.get(id)
    return level ? [{ id, before: level.before, now: level.now }] : []
  })
  return {
    questions: asked.length,
    before: overall('before'),
    now: overall('now'),
    criteria: sides.flatMap((one) =>
      one.before === null || one.now === null
        ? []
        : [{ id: one.criterion.id, questions: one.criterion.questions.length, before: one.before, now: one.now }],
    ),
    levels: both,
    changed: both.filter(({ before, now }) => before !== now),
  }
}

const nothing = { naAccepted: null, marks: {}, consensus: null }
