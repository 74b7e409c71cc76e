import { z } from 'zod'
import { declaredStates, perimeters } from '#app/domain/answers/answers.ts'
import { toJsonPointer } from '#app/domain/text/json-pointer.ts'
import type { WarnedAnswer } from './answer-warnings.ts'

const evidence = z.object({
  type: z.string('must be a text'),
  validUntil: z.iso.date('must be a day, YYYY-MM-DD, or null').nullable().default(null),
  perimeter: z.enum(perimeters, 'must be "site", "entite", "groupe" or null').nullable().default(null),
})

const answers = z.array(
  z.object({
    id: z.string('must be a text').min(1, 'must not be empty'),
    text: z.string('must be a text').default(''),
    lang: z.enum(['fr', 'en'], 'must be "fr" or "en"').default('fr'),
    state: z
      .enum(declaredStates, `must be one of ${declaredStates.join(', ')}, or null`)
      .nullable()
      .default(null),
    evidence: z.array(evidence, 'must be a list').default([]),
  }),
  'must be a list of answers',
)

export type ParsedAnswers = { ok: true; answers: WarnedAnswer[] } | { ok: false; pointer: string; fault: string }

/**
 * Reads answers to be warned about from JSON: `[ { id, text, lang, state, evidence: [ { type, validUntil, perimeter } ] } ]`.
 * The first fault is given with its JSON Pointer. Never throws. Source: Design §7.
 */
export function parseAnswers(json: unknown): ParsedAnswers {
  const read = answers.safeParse(json)
  if (read.success) return { ok: true, answers: read.data }
  const issue = read.error.issues[0]
  return { ok: false, pointer: toJsonPointer(issue?.path ?? []), fault: issue?.message ?? 'is not as expected' }
}
