import { z } from 'zod'
import { type Choice, fates } from './content.ts'
import type { OldColumnsModel, OldPreviewModel } from './queries.server.ts'

export const questionField = (key: string) => `question.${key}`
export const fateField = (key: string) => `fate.${key}`

/** What the fields of one page choose for the answers that it shows; what it does not say stays as it is. */
export function chosenOnPage(form: FormData, { shown, questions }: OldPreviewModel): Record<string, Choice> {
  const known = new Set(questions.map(({ id }) => id))
  return Object.fromEntries(
    shown.map(({ key, choice }) => {
      const question = form.get(questionField(key))
      const fate = fates.find((one) => one === form.get(fateField(key)))
      const chosen = typeof question === 'string' ? (known.has(question) ? question : null) : choice.question
      // What is to become of an answer was said of the question that stood beside it.
      return [key, { question: chosen, fate: chosen === choice.question && fate ? fate : 'append' }]
    }),
  )
}

const columnIn = (columns: OldColumnsModel['columns']) =>
  z.coerce
    .number()
    .int()
    .refine((at) => columns.some((column) => column.at === at))

/** The columns that a form names, each one that the sheet has and no two the same; or the field that is wrong. */
export function chosenColumns(form: FormData, { columns, current }: OldColumnsModel) {
  const read = (name: string) => columnIn(columns).safeParse(form.get(name) || undefined)
  const [question, answer] = [read('question'), read('answer')]
  if (!question.success) return { ok: false as const, field: 'question' as const, fault: 'column' as const }
  if (!answer.success) return { ok: false as const, field: 'answer' as const, fault: 'column' as const }
  if (question.data === answer.data)
    return { ok: false as const, field: 'answer' as const, fault: 'same_column' as const }
  const comment = read('comment')
  const beside = comment.success && ![question.data, answer.data].includes(comment.data) ? comment.data : null
  const head = current?.head ?? null
  return { ok: true as const, columns: { head, question: question.data, answer: answer.data, comment: beside } }
}
