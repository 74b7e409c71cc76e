import { z } from 'zod'

export const passwordLength = { least: 12, most: 200 } as const

/**
 * A password being chosen: length alone is asked for, since rules of composition make passwords worse (NIST SP 800-63B).
 * Messages are the keys `passwordShort` and `passwordLong`.
 */
export const newPassword = z
  .string({ error: 'passwordShort' })
  .min(passwordLength.least, 'passwordShort')
  .max(passwordLength.most, 'passwordLong')

/** Whether a password merely repeats the address or the name that stand beside it in the form. */
export function repeatsIdentity(password: string, identity: { email: string; name: string }): boolean {
  const plain = password.trim().toLowerCase()
  return [identity.email, identity.name].some((known) => known.trim().toLowerCase() === plain)
}
