import type { DeclaredState } from '#app/domain/answers/answers.ts'
import type { AnswerStatus } from '#app/domain/assessment/marking-walk.ts'
import type { WarningCode } from '#app/domain/warnings/answer-warnings.ts'

/** What answers are looked for; null for what does not matter. */
export interface AnswerFilter {
  state: DeclaredState | null
  evidence: 'with' | 'without' | null
  /** One warning, or that there is any. */
  warning: WarningCode | 'any' | null
}

export interface FilteredAnswer {
  status: AnswerStatus
  state: DeclaredState | null
  /** How many pieces the reader may know of. */
  evidence: number
  warnings: readonly WarningCode[]
}

export function isFiltering({ state, evidence, warning }: AnswerFilter): boolean {
  return state !== null || evidence !== null || warning !== null
}

/**
 * Whether one answer is all that is looked for. Evidence is asked of answered questions alone, and warnings of those
 * that were not left empty: a question without an answer lacks more than that. Source: Design §4.5, §7, §9.1.
 */
export function answerMatches(answer: FilteredAnswer, { state, evidence, warning }: AnswerFilter): boolean {
  if (state !== null && answer.state !== state) return false
  if (evidence !== null && (answer.status !== 'answered' || answer.evidence > 0 !== (evidence === 'with'))) return false
  if (warning === null) return true
  if (answer.status === 'unanswered') return false
  return warning === 'any' ? answer.warnings.length > 0 : answer.warnings.includes(warning)
}
