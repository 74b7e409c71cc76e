import { z } from 'zod'

export const proportionKinds = ['core', 'segment'] as const

/** What a draft says: which fewer questions small suppliers answer, and below how many employees one is small. */
export const draftProportion = z.strictObject({ below: z.int().min(2).max(5000), kind: z.enum(proportionKinds) })
export type DraftProportion = z.output<typeof draftProportion>

/** What a launch freezes of it: the questions themselves. */
export const frozenProportion = z.strictObject({ below: z.int(), scope: z.array(z.string()) })
export type FrozenProportion = z.output<typeof frozenProportion>

interface Presets {
  coreQuestions: readonly string[]
  segments: readonly { id: string; keyQuestions: readonly string[] }[]
}

/**
 * The questions of a draft that its small suppliers answer: those of the core, or the key ones of its segment, that are
 * in scope; null when all suppliers answer all. Source: Design §3 (scope), issue "proportion".
 */
export function reducedScope(
  draft: { proportion: DraftProportion | null; segment: string | null; scope: readonly string[] },
  presets: Presets,
): string[] | null {
  if (!draft.proportion) return null
  const { kind } = draft.proportion
  const segment = presets.segments.find(({ id }) => id === draft.segment)
  const kept = kind === 'core' ? presets.coreQuestions : (segment?.keyQuestions ?? [])
  return draft.scope.filter((id) => kept.includes(id))
}

/** Whether a supplier answers the fewer questions: its headcount is known, and below the threshold. */
export function isSmall(proportion: { below: number } | null | undefined, headcount: number | null): boolean {
  return proportion != null && headcount !== null && headcount < proportion.below
}

/**
 * The questions that all of some suppliers were asked, on which alone they compare: the fewer ones as soon as one of them
 * is small, else the whole scope. Source: issue "proportion"; Design §5 (a missing question is not a zero).
 */
export function commonScope(
  settings: { scope: readonly string[]; proportion?: FrozenProportion | null | undefined },
  headcounts: readonly (number | null)[],
): readonly string[] {
  const { proportion, scope } = settings
  return proportion && headcounts.some((headcount) => isSmall(proportion, headcount)) ? proportion.scope : scope
}

/** On how many of the questions asked the suppliers compare, when it is not on all; null when it is. */
export function comparedOn(
  scope: readonly string[],
  compared: { criteria: readonly { questions: readonly unknown[] }[] },
): { questions: number; all: number } | null {
  const questions = compared.criteria.reduce((sum, criterion) => sum + criterion.questions.length, 0)
  return questions < scope.length ? { questions, all: scope.length } : null
}
