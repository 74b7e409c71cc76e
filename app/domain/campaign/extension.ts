import { isPast } from '#app/domain/campaign/deadline.ts'

export type ExtensionFault = 'not_later' | 'past'

/**
 * Why a supplier cannot be given that deadline of its own, or null: it must be later than the one in force for it, and
 * than the campaign's, and still to come. Instants are ISO-8601 UTC. Source: Design §3 (extensions).
 */
export function extensionFault(
  deadline: string,
  { inForce, common, now }: { inForce: string; common: string; now: string },
): ExtensionFault | null {
  if (Date.parse(deadline) <= Math.max(Date.parse(inForce), Date.parse(common))) return 'not_later'
  return isPast(deadline, now) ? 'past' : null
}
