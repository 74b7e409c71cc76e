import { z } from 'zod'
import { evaluatorFunctions, roles } from '#app/domain/accounts/access.ts'
import { isSiren, plainSiren } from '#app/domain/suppliers/siren.ts'
import { newPassword, repeatsIdentity } from '#app/features/accounts/new-password.ts'

const text = (fault: string) => z.string({ error: fault }).trim().min(1, fault).max(200, 'long')
const email = z
  .string({ error: 'email' })
  .trim()
  .toLowerCase()
  .pipe(z.email({ error: 'email' }).max(254, 'email'))

const place = {
  roles: z.array(z.enum(roles)),
  function: z.enum(evaluatorFunctions).optional(),
}

const functionNamed = (form: { roles: string[]; function?: string | undefined }) =>
  !form.roles.includes('evaluator') || form.function !== undefined

export const offerForm = z
  .object({ name: text('name'), email, ...place, roles: place.roles.min(1, 'roles') })
  .refine(functionNamed, { error: 'function', path: ['function'] })

export const memberForm = z.object(place).refine(functionNamed, { error: 'function', path: ['function'] })

export const buyerForm = z.object({
  organisationName: text('organisation'),
  siren: z
    .string()
    .transform(plainSiren)
    .refine((siren) => siren === '' || isSiren(siren), 'siren')
    .default(''),
  underProcurementCode: z.literal('yes').optional(),
  name: text('name'),
  email,
})

const passwordOwn = (form: { password: string; name: string; email: string }) => !repeatsIdentity(form.password, form)

export const joinForm = z.object({ name: text('name'), password: newPassword })

/** Somebody who comes to answer questions may do without a password, and sign in by codes. */
export const colleagueForm = z.object({ name: text('name'), password: newPassword.optional() })

export const setupForm = z
  .object({ name: text('name'), email, password: newPassword })
  .refine(passwordOwn, { error: 'passwordIdentity', path: ['password'] })
