import type { EvaluationAnswer } from '#app/domain/scoring/evaluation.ts'

export type KeptLevelSource =
  | 'consensus'
  | 'mean'
  | 'unmarked'
  | 'unanswered'
  | 'na_accepted'
  | 'na_refused'
  | 'na_pending'

/** `level` is 0 to 3, or null when the question leaves the computation. */
export type KeptLevel = { level: number | null; source: KeptLevelSource; provisional: boolean }

/**
 * Level kept for one answer, and where it comes from. A missing answer is unanswered. In order: not applicable
 * accepted leaves the computation, refused is 0, not yet judged is 0 and provisional; unanswered is 0; a consensus is
 * that level; otherwise the mean of the marks (0 without any), provisional with fewer marks than `requiredMarks` or
 * with marks that differ. Marks and consensus count only for an answer whose status is `answered`.
 * Source: Design §5, "Level kept for an answer".
 */
export function keptLevel(answer: EvaluationAnswer | undefined, requiredMarks: number): KeptLevel {
  if (!answer || answer.status === 'unanswered') return { level: 0, source: 'unanswered', provisional: false }
  if (answer.status === 'not_applicable') {
    if (answer.naAccepted === true) return { level: null, source: 'na_accepted', provisional: false }
    if (answer.naAccepted === false) return { level: 0, source: 'na_refused', provisional: false }
    return { level: 0, source: 'na_pending', provisional: true }
  }
  if (answer.consensus !== null) return { level: answer.consensus, source: 'consensus', provisional: false }

  const marks = Object.values(answer.marks)
  if (marks.length === 0) return { level: 0, source: 'unmarked', provisional: true }
  const sum = marks.reduce<number>((total, mark) => total + mark, 0)
  const differ = marks.some((mark) => mark !== marks[0])
  return { level: sum / marks.length, source: 'mean', provisional: differ || marks.length < requiredMarks }
}
