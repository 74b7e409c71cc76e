import { z } from 'zod'
import { LAST_REVISION } from '#app/domain/answers/revision.ts'
import { JUSTIFICATION_LENGTH, walkOrders } from '#app/domain/assessment/marking-walk.ts'

export const markForm = z.object({
  level: z.enum(['0', '1', '2', '3'], { error: 'level' }).transform((text) => Number(text) as 0 | 1 | 2 | 3),
  justification: z
    .string({ error: 'justification' })
    .trim()
    .min(JUSTIFICATION_LENGTH, 'justification')
    .max(5000, 'justification'),
  pointer: z.string().max(200, 'pointer').optional(),
  ceilingReason: z.string().trim().max(5000, 'ceiling_reason').optional(),
  revision: z.coerce.number().int().min(0).max(LAST_REVISION),
})

export const orderForm = z.object({ walk: z.enum(walkOrders, { error: 'walk' }) })

export const laterMarkForm = z.object({
  clarification: z.string().max(100),
  laterLevel: z.enum(['0', '1', '2', '3'], { error: 'level' }).transform((text) => Number(text) as 0 | 1 | 2 | 3),
  laterJustification: z
    .string({ error: 'justification' })
    .trim()
    .min(JUSTIFICATION_LENGTH, 'justification')
    .max(5000, 'justification'),
})
