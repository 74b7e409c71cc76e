import type { SubmittedAnswer } from '#app/domain/answers/answers.ts'

export type AnswerStatus = SubmittedAnswer['status']

/** A justification shorter than this explains no mark (Design §3: level + justification). */
export const JUSTIFICATION_LENGTH = 20

/** A ruling or a forced reveal has its reason in at least this many characters (Design §4.3, §4.6). */
export const REASON_LENGTH = 10

export interface WalkStep {
  questionId: string
  invitationId: string
  status: AnswerStatus
}

/** Question by question is the fairer order, and the default; supplier by supplier is quicker to read. */
export const walkOrders = ['question', 'supplier'] as const
export type WalkOrder = (typeof walkOrders)[number]

/**
 * The order in which one evaluator reads a criterion: question by question across all suppliers, so that every answer to
 * a question is judged beside the others, or supplier by supplier. Questions and suppliers keep their own order; a
 * missing answer is unanswered. Source: Design §3, "Buyer compares".
 */
export function walkThrough(
  questionIds: readonly string[],
  suppliers: readonly { id: string; statuses: Readonly<Record<string, AnswerStatus>> }[],
  order: WalkOrder,
): WalkStep[] {
  const step = (questionId: string, { id, statuses }: (typeof suppliers)[number]): WalkStep => ({
    questionId,
    invitationId: id,
    status: Object.hasOwn(statuses, questionId) ? (statuses[questionId] ?? 'unanswered') : 'unanswered',
  })
  return order === 'question'
    ? questionIds.flatMap((questionId) => suppliers.map((supplier) => step(questionId, supplier)))
    : suppliers.flatMap((supplier) => questionIds.map((questionId) => step(questionId, supplier)))
}

interface Place {
  questionId: string
  invitationId: string
}

const isAt = (place: Place) => (step: Place) =>
  step.questionId === place.questionId && step.invitationId === place.invitationId

/** The steps just before and just after a place, or null at the ends. */
export function neighbours(walk: readonly WalkStep[], place: Place) {
  const index = walk.findIndex(isAt(place))
  if (index < 0) return { index, previous: null, next: null }
  return { index, previous: walk[index - 1] ?? null, next: walk[index + 1] ?? null }
}

/**
 * The next answer that still wants a mark, after a place and then from the beginning; null when none does. Unanswered
 * and not-applicable answers want none (Design §5, §4.6). `settled` says which steps the evaluator has done with.
 */
export function nextToMark(
  walk: readonly WalkStep[],
  settled: (step: WalkStep) => boolean,
  after: Place | null = null,
): WalkStep | null {
  const from = after ? walk.findIndex(isAt(after)) + 1 : 0
  const ahead = [...walk.slice(from), ...walk.slice(0, from)]
  return ahead.find((step) => step.status === 'answered' && !settled(step)) ?? null
}
