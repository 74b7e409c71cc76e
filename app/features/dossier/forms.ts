import { z } from 'zod'

/** One box ticked comes as a text, several as a list. */
export const offerForm = z.object({
  buyer: z.string({ error: 'buyer' }).min(1, 'buyer').max(100, 'buyer'),
  criteria: z.array(z.string().max(20, 'criteria'), { error: 'criteria' }).min(1, 'criteria').max(50, 'criteria'),
  message: z.string().trim().max(1000, 'message').optional(),
})

export const decisionForm = z.object({
  decision: z.enum(['accept', 'decline'], { error: 'decision' }),
  reason: z.string().trim().max(500, 'reason').optional(),
})

export const receptionForm = z.object({ receiving: z.enum(['yes', 'no'], { error: 'receiving' }) })

export const withdrawalForm = z.object({ withdraw: z.literal('yes', { error: 'withdraw' }) })
