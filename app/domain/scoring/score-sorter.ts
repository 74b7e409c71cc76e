/**
 * A function that returns the positions of `scores` from the highest to the lowest, in an array of its own that each
 * call overwrites; `scores` may change between calls but stays within `lowest` and `highest`. Equal scores come in an
 * unspecified order. Time n log n, no allocation.
 *
 * Each score is rounded into the high digits of an integer whose low digits are its position, so that the engine's
 * native numeric sort (no comparator) moves positions along; an insertion pass then settles what the rounding left.
 */
export function scoreSorter(scores: Float64Array, lowest: number, highest: number): () => Int32Array {
  const count = scores.length
  const slots = 2 ** Math.ceil(Math.log2(Math.max(count, 2)))
  // Keys stay below 2^52, where every integer is exact and a floor after division by a power of two is too.
  const scale = highest > lowest ? Math.floor(2 ** 52 / slots - 2) / (highest - lowest) : 0
  const keys = new Float64Array(count)
  const order = new Int32Array(count)
  return () => {
    for (let i = 0; i < count; i++) keys[i] = Math.floor((highest - scores[i]!) * scale + 1) * slots + i
    keys.sort()
    for (let i = 0; i < count; i++) {
      const key = keys[i]!
      const position = key - Math.floor(key / slots) * slots
      const score = scores[position]!
      let hole = i
      while (hole > 0 && scores[order[hole - 1]!]! < score) {
        order[hole] = order[hole - 1]!
        hole--
      }
      order[hole] = position
    }
    return order
  }
}
