import { z } from 'zod'

export const WITHDRAWAL_LENGTH = 500

export const renewForm = z.object({
  email: z
    .string({ error: 'email' })
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: 'email' }).max(254, 'email')),
})

export const withdrawForm = z.object({
  reason: z.string({ error: 'reason' }).trim().min(1, 'reason').max(WITHDRAWAL_LENGTH, 'reason_long'),
})
