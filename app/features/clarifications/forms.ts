import { z } from 'zod'
import { LAST_REVISION } from '#app/domain/answers/revision.ts'
import { CLARIFICATION_LENGTH } from '#app/domain/assessment/clarification.ts'

const suppliers = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string().max(100)).min(1, 'suppliers').max(1000, 'suppliers'),
)

/** What a buyer sends; `doubt` is one of the warnings of the rules, or empty for a doubt of their own. */
export const askForm = z.object({
  suppliers,
  doubt: z.string().max(50, 'doubt').optional(),
  reason: z.string({ error: 'reason' }).trim().min(CLARIFICATION_LENGTH, 'reason').max(5000, 'reason'),
  dueDay: z.iso.date({ error: 'due_day' }),
  dueTime: z.string({ error: 'due_time' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'due_time'),
  confirmed: z.literal('yes').optional(),
})

export const complementForm = z.object({
  text: z.string().trim().max(5000, 'text_long').default(''),
  revision: z.coerce.number().int().min(0).max(LAST_REVISION),
  act: z.enum(['keep', 'submit']).default('keep'),
})
