import { z } from 'zod'

export const REASON_LENGTH = 500

export const declineForm = z.object({
  reason: z.string({ error: 'reason' }).trim().min(1, 'reason').max(REASON_LENGTH, 'reason_long'),
  confirmed: z.literal('yes', { error: 'confirmed' }),
})
