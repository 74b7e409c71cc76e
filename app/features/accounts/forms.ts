import { z } from 'zod'

export const signInForm = z.object({
  email: z.email({ error: 'email' }).max(254, 'email'),
  password: z.string({ error: 'password' }).min(1, 'password').max(1000, 'password'),
  to: z.string().optional(),
  typed: z.string().optional(),
})
