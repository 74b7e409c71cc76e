import { z } from 'zod'
import { LAST_REVISION } from '#app/domain/answers/revision.ts'

const byQuestion = <T extends z.ZodType>(value: T) => z.record(z.string(), value)

/** The comments of one criterion: a text and a revision by question, and the questions whose comment is released. */
export const commentsForm = z
  .object({
    text: byQuestion(z.string().trim().max(5000, 'long')).default({}),
    revision: byQuestion(z.coerce.number().int().min(0).max(LAST_REVISION)).default({}),
    released: z.array(z.string()).default([]),
  })
  .superRefine(({ text, released }, context) => {
    for (const id of released) if (!text[id]) context.addIssue({ code: 'custom', path: ['text', id], message: 'empty' })
  })
