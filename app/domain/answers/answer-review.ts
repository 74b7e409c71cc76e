import { type AnswerContent, answerFaults, answerStatus } from '#app/domain/answers/answers.ts'
import { contentHash } from '#app/domain/proofs/canonical.ts'

export type ReviewState = 'reviewed' | 'to_review' | 'incomplete' | 'unanswered'

/**
 * How far an answer is: `to_review` when it came from the library and nobody confirmed or edited it, `incomplete` when
 * it says something but lacks what its state asks for, `unanswered` when it says nothing. Only `reviewed` counts as
 * progress. Source: Design §4.4, §4.5.
 */
export function reviewState(
  answer: (AnswerContent & { reviewed: boolean; prefilled: boolean }) | undefined,
): ReviewState {
  if (!answer) return 'unanswered'
  if (answer.prefilled && !answer.reviewed) return 'to_review'
  if (answerFaults(answer).length > 0) return 'incomplete'
  if (answerStatus(answer) === 'unanswered') return 'unanswered'
  return answer.reviewed ? 'reviewed' : 'to_review'
}

/**
 * What of an answer leaves with a submission: a date only with the states that ask for one, a reason only with
 * `not_applicable`; a draft keeps both, so that changing one's mind loses nothing. Source: Design §4.5, §4.7.
 */
export function submittedContent(answer: AnswerContent): AnswerContent {
  const dated = answer.state === 'in_progress' || answer.state === 'planned'
  return {
    text: answer.text.trim(),
    state: answer.state,
    stateDate: dated ? answer.stateDate : null,
    naReason: answer.state === 'not_applicable' ? (answer.naReason?.trim() ?? null) : null,
  }
}

const tidy = ({ text, state, stateDate, naReason }: AnswerContent) => [
  text.replaceAll('\r\n', '\n').trimEnd(),
  state,
  stateDate || null,
  naReason?.replaceAll('\r\n', '\n').trim() || null,
]

/**
 * A short mark of what a page shows of an answer: a form that comes back with the same content has not touched it,
 * whatever somebody else wrote meanwhile. Line ends and trailing blanks aside, as browsers change them.
 */
export function contentMark(answer: AnswerContent): string {
  return contentHash(tidy(answer)).slice(0, 12)
}

/** Whether two contents say the same, but for line ends and trailing blanks. */
export function sameContent(a: AnswerContent, b: AnswerContent): boolean {
  const [left, right] = [tidy(a), tidy(b)]
  return left.every((value, index) => value === right[index])
}
