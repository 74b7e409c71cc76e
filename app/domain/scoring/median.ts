/** Fewer scores than this would let a supplier guess another's. Source: Design §4.3 (aggregates from 5). */
export const MEDIAN_FROM = 5

/** The median of what has a value, the mean of the two middle ones when even; null under five values. */
export function anonymousMedian(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b)
  if (sorted.length < MEDIAN_FROM) return null
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1]
  const high = sorted[Math.floor(middle)]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
