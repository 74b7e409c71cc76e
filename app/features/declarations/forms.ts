import { z } from 'zod'
import { INTEREST_LENGTH } from '#app/domain/assessment/interest.ts'
import { REASON_LENGTH } from '#app/domain/assessment/marking-walk.ts'

const described = z.string().trim().max(5000, 'description').optional()

export const declarationForm = z
  .object({ interest: z.enum(['none', 'declared'], { error: 'interest' }), description: described })
  .refine(({ interest, description }) => interest === 'none' || (description ?? '').length >= INTEREST_LENGTH, {
    path: ['description'],
    error: 'description',
  })

export const decisionForm = z.object({
  decision: z.enum(['kept', 'removed'], { error: 'decision' }),
  reason: z.string({ error: 'reason' }).trim().min(REASON_LENGTH, 'reason').max(5000, 'reason'),
  replacement: z.string().max(100, 'replacement').optional(),
})
