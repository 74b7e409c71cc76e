import { z } from 'zod'
import type { SubmittedAnswer } from '#app/domain/answers/answers.ts'
import { fold, sentences } from '#app/domain/warnings/text.ts'

/** What a mark rests on: a sentence of the answer, word for word, or one of its pieces of evidence. */
export const answerPointer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sentence'), text: z.string() }),
  z.strictObject({ kind: z.literal('evidence'), id: z.string(), title: z.string() }),
])
export type AnswerPointer = z.output<typeof answerPointer>

export interface PointerChoice {
  /** `s1`, `s2`… for sentences in order, `e:` and an id for evidence. */
  value: string
  pointer: AnswerPointer
}

type Pointable = Pick<SubmittedAnswer, 'text' | 'evidence'>

/**
 * What an evaluator may point at in an answer: its sentences in order, as they were written, then the evidence that the
 * buyer may know of. Source: Design §3 ("level + justification"), scoring rules of the questionnaire data.
 */
export function pointerChoices({ text, evidence }: Pointable): PointerChoice[] {
  const spans = sentences(fold(text))
  const written = spans.map(({ start, text: folded }) => text.slice(start, start + folded.length).trim())
  return [
    ...written.map((sentence, index): PointerChoice => {
      return { value: `s${index + 1}`, pointer: { kind: 'sentence', text: sentence } }
    }),
    ...evidence
      .filter(({ confidentiality }) => confidentiality !== 'never')
      .map(({ id, title }): PointerChoice => ({ value: `e:${id}`, pointer: { kind: 'evidence', id, title } })),
  ]
}

/** The choice that a pointer was, so that a form shows it again; null when the answer has no such thing. */
export function choiceOf(pointer: AnswerPointer, answer: Pointable): string | null {
  const same = (other: AnswerPointer) =>
    pointer.kind === 'sentence'
      ? other.kind === 'sentence' && other.text === pointer.text
      : other.kind === 'evidence' && other.id === pointer.id
  return pointerChoices(answer).find((choice) => same(choice.pointer))?.value ?? null
}

/** A pointer as it was kept with its mark, JSON or null; throws on anything else. */
export function readPointer(stored: string | null): AnswerPointer | null {
  return stored === null ? null : answerPointer.parse(JSON.parse(stored))
}
