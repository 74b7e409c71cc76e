import { type Identity, identityKeys, type SameBy } from '#app/domain/suppliers/supplier-duplicates.ts'

type Known = Omit<Identity, 'line'>

/**
 * Of the suppliers given, those that may be this one, each by the surest thing that both have: an e-mail, a SIREN, a VAT
 * number, then a mail domain that is not everybody's; the surest first, else in the order given. It proposes and decides
 * nothing. Source: Design §3 (typed or imported).
 */
export function likenesses<T extends Known>(supplier: Known, others: readonly T[]): { other: T; by: SameBy }[] {
  const own = identityKeys(supplier)
  const found = others.flatMap((other) => {
    const theirs = new Set(identityKeys(other).map((pair) => pair.join(' ')))
    const by = own.find((pair) => theirs.has(pair.join(' ')))?.[0]
    return by ? [{ other, by }] : []
  })
  const surest: SameBy[] = ['email', 'siren', 'vat', 'domain']
  return found.sort((one, two) => surest.indexOf(one.by) - surest.indexOf(two.by))
}
