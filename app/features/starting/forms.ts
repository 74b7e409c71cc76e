import { z } from 'zod'
import { isSiren, plainSiren } from '#app/domain/suppliers/siren.ts'
import { newPassword, repeatsIdentity } from '#app/features/accounts/new-password.ts'

const named = (key: string) => z.string({ error: key }).trim().min(1, key).max(200, key)
const email = z
  .string({ error: 'email' })
  .trim()
  .toLowerCase()
  .pipe(z.email({ error: 'email' }).max(254, 'email'))

const organisation = {
  organisationName: named('organisationName'),
  siren: z
    .string()
    .transform(plainSiren)
    .refine((siren) => siren === '' || isSiren(siren), 'siren')
    .optional(),
}

export const addressForm = z.object({ email })

export const organisationForm = z.object(organisation)

export const startForm = z
  .object({
    email,
    challenge: z.string({ error: 'code' }).max(100, 'code'),
    code: z.string({ error: 'code' }).max(40, 'code'),
    name: named('name'),
    ...organisation,
    password: newPassword.optional(),
  })
  .refine(({ password, ...identity }) => !password || !repeatsIdentity(password, identity), {
    path: ['password'],
    error: 'passwordIdentity',
  })
