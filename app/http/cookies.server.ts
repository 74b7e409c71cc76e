import { sessionDays } from '#app/features/accounts/mutations.server.ts'
import type { Env } from './env.server.ts'

const secure = (env: Pick<Env, 'BASE_URL'>) => env.BASE_URL.startsWith('https:')

/** `__Host-` ties a cookie to this host over https; browsers refuse that prefix on plain http. */
export function cookieNames(env: Pick<Env, 'BASE_URL'>) {
  const prefix = secure(env) ? '__Host-' : ''
  return {
    session: `${prefix}etalon-session`,
    language: `${prefix}etalon-language`,
    browser: `${prefix}etalon-browser`,
  }
}

function cookie(env: Env, name: string, value: string, maxAge: number): string {
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure(env) ? '; Secure' : ''}`
}

export function sessionCookie(env: Env, token: string): string {
  return cookie(env, cookieNames(env).session, token, sessionDays * 24 * 3600)
}

export function endSessionCookie(env: Env): string {
  return cookie(env, cookieNames(env).session, '', 0)
}

/** What a code is bound to: a random name that this browser keeps, and that signs nobody in. */
export function browserCookie(env: Env, browser: string): string {
  return cookie(env, cookieNames(env).browser, browser, 365 * 24 * 3600)
}

export function languageCookie(env: Env, language: 'fr' | 'en'): string {
  return cookie(env, cookieNames(env).language, language, 365 * 24 * 3600)
}

export function readCookies(header: string | undefined): Record<string, string> {
  const pairs = (header ?? '').split(';').map((part) => part.trim().split('='))
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair.length === 2))
}
