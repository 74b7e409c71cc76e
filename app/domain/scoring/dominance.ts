import { TIE } from '#app/domain/scoring/ranking.ts'

/**
 * Whether one supplier dominates another: at least as good on every criterion, none null for either, within 1e-9 being
 * equal, and better on one. No weighting can then reverse them. Source: Design §6, "Dominance".
 */
export function dominates(a: readonly (number | null)[], b: readonly (number | null)[]): boolean {
  let better = false
  for (let k = 0; k < a.length; k++) {
    const mine = a[k] ?? null
    const other = b[k] ?? null
    if (mine === null || other === null || mine < other - TIE) return false
    if (mine > other + TIE) better = true
  }
  return better
}

/** All pairs [dominating, dominated] of positions in the list, in list order. Source: Design §6. */
export function dominancePairs(suppliers: readonly (readonly (number | null)[])[]): [number, number][] {
  const pairs: [number, number][] = []
  for (const [i, a] of suppliers.entries()) {
    for (const [j, b] of suppliers.entries()) {
      if (i !== j && dominates(a, b)) pairs.push([i, j])
    }
  }
  return pairs
}
