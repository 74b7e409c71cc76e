import type { TenderFault } from './forms.ts'
import type { SaveTenderResult } from './mutations.server.ts'

/** The faults of a form in the words of the screens, by field. */
export function faultWords(faults: readonly TenderFault[], errors: Record<TenderFault['key'], string>) {
  return Object.fromEntries(faults.map(({ field, key }) => [field, errors[key]]))
}

/** The faults for which the table itself was refused, where the rules are set. */
export function refusedFaults(saved: SaveTenderResult): TenderFault[] {
  if (saved.ok || saved.reason !== 'refused') return []
  return saved.faults.map((key) => ({ field: key === 'score_public' ? 'source' : 'weight.nr', key }))
}
