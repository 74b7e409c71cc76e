import { z } from 'zod'

export const signInForm = z.object({
  email: z.email({ error: 'email' }).max(254, 'email'),
  password: z.string({ error: 'password' }).min(1, 'password').max(1000, 'password'),
  to: z.string().optional(),
  typed: z.string().optional(),
})

const carried = { to: z.string().optional(), typed: z.string().optional() }

export const sendCodeForm = z.object({ email: z.email({ error: 'email' }).max(254, 'email'), ...carried })

/** A code that cannot be one is refused like a wrong one. */
export const codeForm = z.object({
  challenge: z.string({ error: 'code' }).max(100, 'code'),
  code: z.string({ error: 'code' }).max(40, 'code'),
  ...carried,
})
