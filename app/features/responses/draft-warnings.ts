import type { ResponseExport } from '#app/domain/answers/answers.ts'
import { type Warning, warningsOf } from '#app/domain/warnings/answer-warnings.ts'

export type ShownWarning = Pick<Warning, 'code' | 'match'>

/**
 * The warnings that the panel will see if the answers are submitted as they stand, by question: over the whole scope,
 * with the evidence that leaves and no other (Design §7); of the questions `asked` alone where one page needs no more.
 */
export function draftWarnings(
  answers: ResponseExport['answers'],
  lang: 'fr' | 'en',
  now: string,
  asked?: readonly string[],
): Map<string, ShownWarning[]> {
  const written = Object.entries(answers).map(([id, answer]) => ({ id, lang, ...answer }))
  const warned = warningsOf(written, now.slice(0, 10), asked)
  return new Map(warned.map(({ id, warnings }) => [id, warnings.map(({ code, match }) => ({ code, match }))]))
}
