import type { SubmittedAnswer, SubmittedEvidence } from '#app/domain/answers/answers.ts'

export type SuggestionReason = 'planned' | 'planned_with_plan' | 'no_evidence'

export interface Suggestion {
  /** The highest level that the rule suggests; the evaluator may go above with a justification. */
  ceiling: 0 | 1
  reasons: SuggestionReason[]
}

/**
 * Whether a piece can support a practice on a day (YYYY-MM-DD): not out of date, and, for a report, with the page or
 * passage to read, since a bare pointer to a report is no evidence. Source: Design §1, §7 and the scoring rules.
 */
export function isAdmissible(evidence: SubmittedEvidence, today: string): boolean {
  if (evidence.confidentiality === 'never') return false
  if (evidence.validUntil !== null && evidence.validUntil < today) return false
  return evidence.type !== 'report' || evidence.locator.trim() !== ''
}

/**
 * The ceiling that the declared state and the evidence suggest, or null for none: "planned" suggests 0, or 1 when it
 * gives a date and an admissible plan is attached; an answer without admissible evidence suggests at most 1. Never
 * applied by itself. Only answered questions have one. Source: Design §4.5.
 */
export function suggestedLevel(answer: SubmittedAnswer, today: string): Suggestion | null {
  if (answer.status !== 'answered') return null
  const admissible = answer.evidence.filter((evidence) => isAdmissible(evidence, today))
  const reasons: SuggestionReason[] = []
  if (answer.state === 'planned') {
    const planned = answer.stateDate !== null && admissible.some((evidence) => evidence.type === 'plan')
    reasons.push(planned ? 'planned_with_plan' : 'planned')
  }
  if (admissible.length === 0) reasons.push('no_evidence')
  if (reasons.length === 0) return null
  return { ceiling: reasons.includes('planned') ? 0 : 1, reasons }
}

/**
 * Whether a level (0 to 3) is above what the rules suggest, so that it wants a reason of its own. Nothing is ever above
 * no suggestion. Source: Design §4.5 ("they may go above with a justification").
 */
export function isAboveCeiling(level: number, suggestion: Suggestion | null): boolean {
  return suggestion !== null && level > suggestion.ceiling
}
