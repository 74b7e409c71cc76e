import { isSharedMailDomain } from '#app/domain/accounts/shared-mail-domains.ts'

/** What tells that two lines may be one supplier. */
export interface Identity {
  line: number
  email: string
  siren: string | null
  vat: string | null
}

export type DuplicatePair = [line: number, other: number]

/** Why two may be one, the surest first. */
export type SameBy = 'email' | 'siren' | 'vat' | 'domain'

/** What a supplier may have in common with another, the surest first. */
export function identityKeys({ email, siren, vat }: Omit<Identity, 'line'>): [SameBy, string][] {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  return [
    ['email', email],
    ...(siren ? [['siren', siren] as [SameBy, string]] : []),
    ...(vat ? [['vat', vat] as [SameBy, string]] : []),
    ...(isSharedMailDomain(domain) ? [] : [['domain', domain] as [SameBy, string]]),
  ]
}

const keysOf = (supplier: Identity) => identityKeys(supplier).map((pair) => pair.join(' '))

/**
 * Pairs of lines to propose for merging: the same SIREN (a SIRET holds one), VAT number, e-mail, or mail domain that is
 * not one that everybody may have. It proposes and merges nothing: companies of one group share a domain. Each line is
 * paired with the first that has what it has, so that n lines alike give n − 1 pairs; in order of lines.
 * Source: Design §3 (imported).
 */
export function duplicatePairs(suppliers: readonly Identity[]): DuplicatePair[] {
  const firsts = new Map<string, number>()
  return suppliers.flatMap((supplier) => {
    const others = new Set<number>()
    for (const key of keysOf(supplier)) {
      const first = firsts.get(key)
      if (first === undefined) firsts.set(key, supplier.line)
      else others.add(first)
    }
    return [...others].sort((one, other) => one - other).map((other): DuplicatePair => [other, supplier.line])
  })
}
