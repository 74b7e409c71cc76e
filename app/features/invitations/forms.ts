import { z } from 'zod'
import { newPassword, repeatsIdentity } from '#app/features/accounts/new-password.ts'

const email = z.email({ error: 'email' }).max(254, 'email')
const named = (key: string) => z.string({ error: key }).trim().min(1, key).max(200, key)

export const newAccountForm = z
  .object({ email, name: named('name'), organisationName: named('organisationName'), password: newPassword })
  .refine((form) => !repeatsIdentity(form.password, form), { path: ['password'], error: 'passwordIdentity' })

export const accountForm = z.object({
  accountEmail: email,
  accountPassword: z.string({ error: 'password' }).min(1, 'password').max(1000, 'password'),
})

export const choiceForm = z
  .object({
    organisation: z.string({ error: 'organisation' }).min(1, 'organisation').max(100, 'organisation'),
    organisationName: z.string().trim().max(200, 'organisationName').optional(),
  })
  .refine((form) => form.organisation !== 'new' || Boolean(form.organisationName), {
    path: ['organisationName'],
    error: 'organisationName',
  })

export const claimCodeForm = z.object({
  challenge: z.string({ error: 'code' }).max(100, 'code'),
  code: z.string({ error: 'code' }).max(40, 'code'),
  name: named('name'),
  organisationName: named('organisationName'),
})

/** Which of the three forms of the claim was sent, and what it must hold. */
export function sentForm(intent: unknown) {
  if (intent === 'known') return { intent, schema: accountForm } as const
  if (intent === 'signed-in') return { intent, schema: choiceForm } as const
  return { intent: 'new', schema: newAccountForm } as const
}

/** The field under which a refusal of the claim is said; none when it is about the person signed in. */
export function fieldOfFault(intent: 'new' | 'known' | 'signed-in'): string {
  return { new: 'email', known: 'accountEmail', 'signed-in': '' }[intent]
}
