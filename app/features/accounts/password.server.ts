import { hash, verify } from '@node-rs/argon2'

// OWASP's first recommended argon2id setting: 19 MiB, two passes, one lane.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let decoy: Promise<string> | undefined

export async function hashPassword(password: string): Promise<string> {
  return hash(password, options)
}

/** Verifies a password; an unknown person costs as much time as a known one, so that timing tells nobody which e-mails exist. */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no such person')
  const matches = await verify(stored ?? (await decoy), password)
  return matches && Boolean(stored)
}
