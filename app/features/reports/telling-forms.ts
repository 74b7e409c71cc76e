import { z } from 'zod'
import {
  EARLY_REASON_LENGTH,
  FLAG_ANSWER_LENGTH,
  FLAG_LENGTH,
  REPLY_TO_REPORT_LENGTH,
} from '#app/domain/results/debriefing.ts'

const text = (missing: string, long: string, most: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, long)

/** Suppliers ticked one by one, or all that may be told; publishing wants its own word. */
export const tellingForm = z
  .object({
    intent: z.enum(['preview', 'preview-all', 'publish', 'publish-all'], { error: 'invalid' }),
    chosen: z.array(z.string()).default([]),
    confirm: z.literal('yes').optional(),
    early: z
      .string()
      .trim()
      .max(FLAG_LENGTH, 'text_long')
      .refine((reason) => reason === '' || reason.length >= EARLY_REASON_LENGTH, 'early')
      .default(''),
  })
  .superRefine(({ intent, chosen, confirm }, context) => {
    if (!intent.endsWith('-all') && chosen.length === 0)
      context.addIssue({ code: 'custom', path: ['chosen'], message: 'chosen' })
    if (intent.startsWith('publish') && confirm !== 'yes')
      context.addIssue({ code: 'custom', path: ['confirm'], message: 'confirm' })
  })

export const flagForm = z.object({
  questionId: z.string({ error: 'question' }).min(1, 'question').max(60, 'question'),
  text: text('text', 'text_long', FLAG_LENGTH),
})

export const flagAnswerForm = z.object({
  flag: z.string({ error: 'invalid' }),
  outcome: z.enum(['corrected', 'kept'], { error: 'outcome' }),
  level: z.enum(['', '0', '1', '2', '3'], { error: 'invalid' }).default(''),
  answer: text('answer', 'answer_long', FLAG_ANSWER_LENGTH),
})

export const replyForm = z.object({ reply: text('reply', 'reply_long', REPLY_TO_REPORT_LENGTH) })
