import { sameContent } from '#app/domain/answers/answer-review.ts'
import type { AnswerContent } from '#app/domain/answers/answers.ts'

export type PackChange = 'new' | 'changed' | 'same' | 'conflict'

interface Standing extends AnswerContent {
  validatedAt: string
}

/**
 * What a packed answer would change of the master answer that stands. `same`: both say the same, and the pack brings no
 * evidence that is not cited already. `new`: there was nothing. `changed`: what stands is older than the answer in the
 * pack, or says the same with less evidence. `conflict`: what stands has been validated since; then a person chooses.
 * Source: Design §4.7, §9.7.
 */
export function comparePacked(
  packed: { content: AnswerContent; validatedAt: string; moreEvidence: boolean },
  standing: Standing | undefined,
): PackChange {
  if (!standing) return 'new'
  if (sameContent(packed.content, standing)) return packed.moreEvidence ? 'changed' : 'same'
  return standing.validatedAt < packed.validatedAt ? 'changed' : 'conflict'
}
