import { isSharedMailDomain } from '#app/domain/shared-mail-domains.ts'

/** What tells that two lines may be one supplier. */
export interface Identity {
  line: number
  email: string
  siren: string | null
  vat: string | null
}

export type DuplicatePair = [line: number, other: number]

const keysOf = ({ email, siren, vat }: Identity): string[] => {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  return [
    ...(siren ? [`siren ${siren}`] : []),
    ...(vat ? [`vat ${vat}`] : []),
    `email ${email}`,
    ...(isSharedMailDomain(domain) ? [] : [`domain ${domain}`]),
  ]
}

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
