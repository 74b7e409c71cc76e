import { referencesFor } from '#app/domain/results/bridge.ts'
import { supplements } from './registry.server.ts'

/** The public references on some criteria, and on the purchase segment when there is one, as pages show them. */
export function publicReferences(criteria: readonly string[], segment: string | null) {
  return referencesFor(supplements(), criteria, segment).map(({ id, name, url, use }) => ({ id, name, url, use }))
}
