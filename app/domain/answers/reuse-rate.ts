import { sameContent } from '#app/domain/answers/answer-review.ts'
import type { AnswerContent } from '#app/domain/answers/answers.ts'

type Drafted = AnswerContent & {
  reviewed: boolean
  /** What the library's answer answered when it was taken; null when the draft began empty. */
  origin: string | null
}

/**
 * How many of the questions asked are answered by what the library held, confirmed as it stood: what was edited counts
 * as new, what nobody has read yet as nothing. `held` is all that the library has ever said for a draft. A count.
 * Source: Design §4.4, issue 3 (reuse rate).
 */
export function reusedAnswers(
  asked: Iterable<string>,
  drafts: ReadonlyMap<string, Drafted>,
  held: ReadonlyMap<string, readonly AnswerContent[]>,
): number {
  const reused = (id: string) => {
    const draft = drafts.get(id)
    if (!draft?.reviewed || draft.origin === null) return false
    return (held.get(id) ?? []).some((content) => sameContent(content, draft))
  }
  return [...asked].filter(reused).length
}

/** The same as a share of all that was asked, 0 to 100; null when nothing was. */
export function reuseRate({ reused, asked }: { reused: number; asked: number }): number | null {
  return asked === 0 ? null : (100 * reused) / asked
}
