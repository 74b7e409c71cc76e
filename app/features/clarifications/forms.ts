import { z } from 'zod'
import { LAST_REVISION } from '#app/domain/answers/revision.ts'
import { CLARIFICATION_LENGTH, MOST_CLARIFIED } from '#app/domain/assessment/clarification.ts'

const list = (most: number) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string().max(100)).max(most))

const reasonOf = (fault: string) => z.string({ error: fault }).trim().min(CLARIFICATION_LENGTH, fault).max(5000, fault)

/**
 * What a buyer sends: for each question the suppliers asked and the doubt, which is one of the warnings of the rules, or
 * empty for a doubt of their own. A question for which nobody is ticked is not asked.
 */
export const askForm = z
  .object({
    question: list(MOST_CLARIFIED),
    suppliers: z.record(z.string().max(100), list(1000)).default({}),
    doubt: z.record(z.string().max(100), z.string().max(50, 'doubt').optional()).default({}),
    reason: reasonOf('reason'),
    dueDay: z.iso.date({ error: 'due_day' }),
    dueTime: z.string({ error: 'due_time' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'due_time'),
    confirmed: z.literal('yes').optional(),
  })
  .superRefine(({ question, suppliers }, context) => {
    const [first] = question
    if (first && question.every((id) => !suppliers[id]?.length))
      context.addIssue({ code: 'custom', path: ['suppliers', first], message: 'suppliers' })
  })

export const withdrawalForm = z.object({
  clarification: z.string({ error: 'invalid' }).max(100, 'invalid'),
  reason: reasonOf('why_withdrawn'),
})

/** `act` is `untie:` and a piece, or one of the others; a tie names the piece that is chosen. */
export const complementForm = z.object({
  text: z.string().trim().max(5000, 'text_long').default(''),
  revision: z.coerce.number().int().min(0).max(LAST_REVISION),
  act: z.string().max(120, 'invalid').default('keep'),
  evidence: z.string().max(100, 'evidence').optional(),
  locator: z.string().trim().max(200, 'locator_long').default(''),
})
