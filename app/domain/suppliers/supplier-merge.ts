import { type Identity, identityKeys, type SameBy } from '#app/domain/suppliers/supplier-duplicates.ts'

export type MergeChoice = 'merge' | 'keep'
export interface Match<T> {
  with: T
  by: SameBy
}

/**
 * Finds, by the surest thing that they share, who is already known: an e-mail, a SIREN, a VAT number, then a mail domain
 * that is not everybody's. Of several who share it, the first that was entered. Source: Design §3 (imported).
 */
export class KnownSuppliers<T> {
  readonly #known: Record<SameBy, Map<string, T>> = {
    email: new Map(),
    siren: new Map(),
    vat: new Map(),
    domain: new Map(),
  }

  enter(supplier: Omit<Identity, 'line'>, entry: T): void {
    for (const [by, key] of identityKeys(supplier)) if (!this.#known[by].has(key)) this.#known[by].set(key, entry)
  }

  match(supplier: Omit<Identity, 'line'>): Match<T> | null {
    for (const [by, key] of identityKeys(supplier)) {
      const found = this.#known[by].get(key)
      if (found !== undefined) return { with: found, by }
    }
    return null
  }
}

/**
 * What is done with a line that matches when nobody has chosen: companies of one group share a mail domain and stay two;
 * a number is one company's. One address is one entry, whatever is chosen. Source: Design §3 (imported).
 */
export function mergeChoice(by: SameBy, chosen: MergeChoice | undefined): MergeChoice {
  if (by === 'email') return 'merge'
  return chosen ?? (by === 'domain' ? 'keep' : 'merge')
}

interface Completed {
  siren: string | null
  vat: string | null
  headcount: number | null
}

/** Merging fills what an entry lacks and erases nothing; null when the line brings nothing. Source: Design §3 (imported). */
export function completedBy<T extends Completed>(entry: T, line: Completed): Completed | null {
  const full = {
    siren: entry.siren ?? line.siren,
    vat: entry.vat ?? line.vat,
    headcount: entry.headcount ?? line.headcount,
  }
  const same = full.siren === entry.siren && full.vat === entry.vat && full.headcount === entry.headcount
  return same ? null : full
}
