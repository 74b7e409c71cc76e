import { z } from 'zod'
import { declaredStates } from '#app/domain/answers/answers.ts'
import type { SeenAnswer } from './mutations.server.ts'

const empty = (value: string | undefined) => value ?? ''

/** One master answer as its page sends it; what it lacks is said by the domain. */
export const masterForm = z.object({
  revision: z.coerce.number({ error: 'revision' }).int().min(0),
  text: z.string().max(20_000, { error: 'text' }).optional().transform(empty),
  state: z.enum(declaredStates, { error: 'state' }).optional(),
  stateDate: z.iso.date({ error: 'stateDate' }).optional(),
  naReason: z.string().max(5_000, { error: 'naReason' }).optional(),
  suggestion: z.string().max(40).optional(),
  reviewOn: z.iso.date({ error: 'reviewOn' }).optional(),
})

/** The due answers that a page showed, in one field: `GOV-1.3 GOV-2.1`. */
export const seenField = (seen: readonly SeenAnswer[]) =>
  seen.map(({ questionId, revision }) => `${questionId}.${revision}`).join(' ')

export function seenAnswers(field: string): SeenAnswer[] {
  return field.split(' ').flatMap((part) => {
    const [, questionId, revision] = /^([\w-]{1,40})\.(\d{1,9})$/.exec(part) ?? []
    return questionId ? [{ questionId, revision: Number(revision) }] : []
  })
}
