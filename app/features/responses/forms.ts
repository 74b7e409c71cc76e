import { z } from 'zod'
import { contentMark } from '#app/domain/answers/answer-review.ts'
import { type AnswerContent, declaredStates } from '#app/domain/answers/answers.ts'
import type { TypedAnswer } from './saving-mutations.server.ts'

const typed = z.object({
  text: z.string().max(20_000),
  state: z.enum(declaredStates).nullable(),
  stateDate: z.iso.date().nullable(),
  naReason: z.string().max(5_000).nullable(),
})

/** The name of a field of one answer. */
export const answerField = (questionId: string, field: string) => `${questionId}.${field}`

/** What the form says of the answer that its page showed: its revision, and a mark of its content. */
export const shownAnswer = (answer: AnswerContent & { revision: number }) => `${answer.revision}.${contentMark(answer)}`

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
    const [, revision, mark] = /^(\d{1,9})(?:\.([0-9a-f]{12}))?$/.exec(String(value('revision') ?? '')) ?? []
    if (parsed.success && revision) {
      const touched = mark === undefined ? {} : { touched: mark !== contentMark(parsed.data) }
      answers.push({ questionId, revision: Number(revision), ...touched, content: parsed.data })
    } else
      for (const issue of parsed.error?.issues ?? [])
        faults.push({ questionId, field: issue.path[0] as AnswerFieldFault['field'] })
  }
  return { answers, faults }
}
