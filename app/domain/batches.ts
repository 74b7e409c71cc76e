/** Cuts a list into runs of at most `size`, in order; databases take a bounded number of rows at once. */
export function batches<T>(items: readonly T[], size = 1000): T[][] {
  const runs: T[][] = []
  for (let start = 0; start < items.length; start += size) runs.push(items.slice(start, start + size))
  return runs
}
