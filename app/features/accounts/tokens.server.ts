import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A random opaque token of 256 bits, URL-safe. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token: its SHA-256, useless to whoever reads the database. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A token derived from the instance secret, so that it can be shown again without being stored. */
export function derivedToken(secret: string, ...parts: string[]): string {
  return createHmac('sha256', secret).update(parts.join('\n')).digest('base64url')
}

/** `text.signature`: text that comes back through a browser unaltered, or not at all. */
export function seal(secret: string, text: string): string {
  const body = Buffer.from(text).toString('base64url')
  return `${body}.${derivedToken(secret, 'seal', body)}`
}

export function unseal(secret: string, sealed: string): string | null {
  const [body, signature] = sealed.split('.')
  if (!body || !signature) return null
  const expected = Buffer.from(derivedToken(secret, 'seal', body))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return Buffer.from(body, 'base64url').toString('utf8')
}
