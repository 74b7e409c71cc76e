import { z } from 'zod'

const named = (key: string) => z.string({ error: key }).trim().min(1, key).max(200, key)

const asker = {
  name: named('name'),
  company: named('company'),
  message: z.string().trim().max(1000, 'message').default(''),
}

/** Who asks to join one response; the address is proven by a code before anything is written. */
export const joinRequestForm = z.object({
  ...asker,
  email: z
    .string({ error: 'email' })
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: 'email' }).max(254, 'email')),
})

export const joinCodeForm = z.object({
  ...asker,
  challenge: z.string({ error: 'code' }).max(100, 'code'),
  code: z.string({ error: 'code' }).max(40, 'code'),
})

/** What a supplier decides; `from` is the state that its page showed. */
export const decisionForm = z.object({
  decision: z.enum(['approved', 'refused', 'revoked'], { error: 'changed' }),
  from: z.enum(['asked', 'approved', 'refused', 'revoked'], { error: 'changed' }),
  reason: z.string().trim().max(500, 'reason').default(''),
})
