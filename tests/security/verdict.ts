import type { Answer } from '#tests/support/request.ts'
import type { Door } from './door.ts'
import type { Principal } from './principals.ts'

export type Verdict = 'passes' | 'signs in first' | 'forbidden' | 'nothing'

/** What a principal should meet at a door; `scoped` when the address names something of one tenant. */
export function expectedVerdict(door: Door, principal: Principal, scoped: boolean): Verdict {
  if (door === 'everyone') return 'passes'
  if (door === 'nobody') return 'nothing'
  if (principal.role === 'visitor') return 'signs in first'
  if (door === 'nothing once in') return 'nothing'
  if (door === 'signed in') return 'passes'
  if (!door.includes(principal.role)) return 'forbidden'
  return scoped && !principal.owns ? 'nothing' : 'passes'
}

/** What the answer says was met. A fault of the server is no verdict: it throws. */
export function verdictOf(answer: Answer): Verdict {
  if (answer.status === 403) return 'forbidden'
  if (answer.status === 404) return 'nothing'
  if (answer.status === 401 || answer.location?.startsWith('/sign-in')) return 'signs in first'
  if (answer.status >= 500 || answer.status === 405)
    throw new Error(`unexpected ${answer.status}: ${answer.text.slice(0, 300)}`)
  return 'passes'
}
