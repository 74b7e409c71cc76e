import type { EvaluatorFunction } from '#app/domain/accounts/access.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'

/** Why a panel settled on a level; a short closed list, so that reasons can be counted (Design §2, "consensus"). */
export const consensusReasons = [
  'evidence_convincing',
  'evidence_missing',
  'scope_limited',
  'promise_not_practice',
  'rubric_reading',
  'clarified',
  'other',
] as const
export type ConsensusReason = (typeof consensusReasons)[number]

/** Characters below which a comment that the rules ask for says nothing. */
export const CONSENSUS_COMMENT_LENGTH = 20

/** Spread, in levels, from which a difference is never settled in silence. Source: Design §4.9. */
export const WIDE_SPREAD = 2

interface LockedMark {
  level: Level
  function: EvaluatorFunction
}

export type ConsensusRefusal = 'too_few_marks' | 'one_function' | 'equal_marks'

/**
 * Why a panel may not yet settle an answer, or null when it may. Only locked and revealed marks may be given. At least
 * `requiredMarks` of them, from two different functions unless the campaign said at launch that one mark is enough;
 * equal marks are already the result. Source: Design §4.9.
 */
export function consensusRefusal(marks: readonly LockedMark[], requiredMarks: number): ConsensusRefusal | null {
  if (marks.length < requiredMarks || marks.length === 0) return 'too_few_marks'
  if (requiredMarks > 1 && new Set(marks.map((mark) => mark.function)).size < 2) return 'one_function'
  return spreadOf(marks) === 0 ? 'equal_marks' : null
}

/** Highest mark − lowest mark, in levels; 0 without marks. */
export function spreadOf(marks: readonly { level: Level }[]): number {
  const levels = marks.map((mark) => mark.level)
  return levels.length === 0 ? 0 : Math.max(...levels) - Math.min(...levels)
}

/** Whether the reason needs words: a spread of two levels or more (Design §4.9), or a reason outside the list. */
export function commentRequired(marks: readonly { level: Level }[], reason: ConsensusReason | null): boolean {
  return spreadOf(marks) >= WIDE_SPREAD || reason === 'other'
}

export type RevealRisk = Extract<ConsensusRefusal, 'too_few_marks' | 'one_function'>

/**
 * What a reveal by force would make impossible, given how many sets are locked and from how many functions: fewer than
 * `requiredMarks` can never become a result, because open sets take no more marks; one function alone can never settle
 * a difference. Null when neither holds. Source: Design §4.3, §4.9, §5 ("provisional").
 */
export function revealRisk(locked: { sets: number; functions: number }, requiredMarks: number): RevealRisk | null {
  if (locked.sets < requiredMarks) return 'too_few_marks'
  return requiredMarks > 1 && locked.functions < 2 ? 'one_function' : null
}

/**
 * The same when marks were laid after a clarification: equal marks may be settled again where one of those differs from
 * them. The rules of the tandem look at the locked marks alone. Source: decision 23.
 */
export function settlingRefusal(
  marks: readonly LockedMark[],
  later: readonly { level: Level }[],
  requiredMarks: number,
): ConsensusRefusal | null {
  const refusal = consensusRefusal(marks, requiredMarks)
  return refusal === 'equal_marks' && spreadOf([...marks, ...later]) > 0 ? null : refusal
}

/**
 * Whether marks laid after a clarification still want the panel's word: one differs from the others, and no level was
 * agreed since. Source: decision 23.
 */
export function wantsSettling(
  marks: readonly { level: Level }[],
  later: readonly { level: Level; markedAt: string }[],
  agreedAt: string | null,
): boolean {
  const last = later
    .map(({ markedAt }) => markedAt)
    .sort()
    .at(-1)
  if (last === undefined || spreadOf([...marks, ...later]) === 0) return false
  return agreedAt === null || agreedAt <= last
}
