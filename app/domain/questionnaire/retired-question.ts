import type { VersionChanges } from '#app/domain/questionnaire/version-changes.ts'

export interface Retirement {
  /** The version that no longer asks it. */
  version: string
  /** The questions that ask it instead, under other ids; none when it was removed. */
  into: string[]
}

/**
 * When a question stopped being asked under its id, in the versions that follow the one it was answered in; null while
 * it is asked, or when no published changes say. An answer to it is kept as it stands. Source: Design §10.
 */
export function retirementOf(
  question: { id: string; version: string },
  changes: readonly VersionChanges[],
): Retirement | null {
  const seen = new Set<string>()
  let step = changes.find(({ from }) => from === question.version)
  while (step && !seen.has(step.version)) {
    const { version, questions } = step
    const heirs = questions.filter(({ from }) => from.includes(question.id)).map(({ id }) => id)
    if (!heirs.includes(question.id)) return { version, into: heirs }
    seen.add(version)
    step = changes.find(({ from }) => from === version)
  }
  return null
}
