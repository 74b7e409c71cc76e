import type { Ids, Principal } from './principals.ts'

/**
 * Who passes a door: everyone, whoever is signed in, some roles in their own tenant, or nobody at all (404).
 * `nothing once in`: whoever is signed in meets nothing, because an empty form names nothing of theirs.
 */
export type Door = 'everyone' | 'signed in' | 'nothing once in' | 'nobody' | Principal['role'][]

export interface RouteEntry {
  path: (ids: Ids) => string
  get: Door
  /** Absent when the route takes no form. */
  post?: Door
}
