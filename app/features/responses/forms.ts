import { z } from 'zod'
import { declaredStates } from '#app/domain/answers.ts'
import type { TypedAnswer } from './saving-mutations.server.ts'

const typed = z.object({
  text: z.string().max(20_000),
  state: z.enum(declaredStates).nullable(),
  stateDate: z.iso.date().nullable(),
  naReason: z.string().max(5_000).nullable(),
})

/** The name of a field of one answer. */
export const answerField = (questionId: string, field: string) => `${questionId}.${field}`

/** Why one field could not be kept, as a key of `t.responses.errors`. */
export type AnswerFieldFault = { questionId: string; field: 'text' | 'state' | 'stateDate' | 'naReason' }

/** The answers that a criterion's form carries; a question that the form does not name is left alone. */
export function typedAnswers(
  form: FormData,
  questionIds: readonly string[],
): { answers: TypedAnswer[]; faults: AnswerFieldFault[] } {
  const answers: TypedAnswer[] = []
  const faults: AnswerFieldFault[] = []
  for (const questionId of questionIds) {
    const value = (field: string) => form.get(answerField(questionId, field))
    const text = value('text')
    if (typeof text !== 'string') continue
    const content = {
      text,
      state: value('state') || null,
      stateDate: value('stateDate') || null,
      naReason: value('naReason') || null,
    }
    const parsed = typed.safeParse(content)
    const revision = Number(value('revision'))
    if (parsed.success && Number.isInteger(revision)) answers.push({ questionId, revision, content: parsed.data })
    else
      for (const issue of parsed.error?.issues ?? [])
        faults.push({ questionId, field: issue.path[0] as AnswerFieldFault['field'] })
  }
  return { answers, faults }
}
