import { PairwiseCounter } from '#app/domain/scoring/pairwise-counter.ts'
import { TIE } from '#app/domain/scoring/ranking.ts'
import { scoreSorter } from '#app/domain/scoring/score-sorter.ts'

/** `ranks[s · suppliers + r]`: draws in which supplier s took rank r + 1; `wins[a · suppliers + b]`: a strictly beat b. */
export type RankCounts = { ranks: Uint32Array; wins: Uint32Array | null }

// Below every score, so that a supplier without one comes last.
const NO_SCORE = -1

/**
 * Scores and ranks all suppliers under `draws` weightings. `scores` holds one row a supplier, numbers ≥ 0, null where a
 * criterion has no score: it is left out of that supplier's mean, and a supplier with none comes last. `sample` fills
 * the weights of the next draw (sum 1). Differences up to 1e-9 from the best of a group share its rank. Pairs are
 * counted only if `pairwise`. Nothing is allocated per draw: time is draws × (suppliers × criteria + sort + pairs/32).
 * Source: Design §6, "Rank acceptability".
 */
export function simulateRanks(
  scores: readonly (readonly (number | null)[])[],
  draws: number,
  sample: (weights: Float64Array) => void,
  pairwise: boolean,
): RankCounts {
  const suppliers = scores.length
  const criteria = scores[0]?.length ?? 0
  const values = Float64Array.from(scores.flat(), (score) => score ?? 0)
  const incomplete = scores.map((row) => row.includes(null))
  const weights = new Float64Array(criteria)
  const drawn = new Float64Array(suppliers)
  const sort = scoreSorter(
    drawn,
    NO_SCORE,
    values.reduce((largest, value) => Math.max(largest, value), 0),
  )
  const ranks = new Uint32Array(suppliers * suppliers)
  const starts = new Int32Array(suppliers)
  const beaten = new Int32Array(Math.ceil(suppliers / 32))
  const pairs = pairwise ? new PairwiseCounter(suppliers, draws) : null

  for (let draw = 0; draw < draws; draw++) {
    sample(weights)
    for (let s = 0, at = 0; s < suppliers; s++) {
      let sum = 0
      for (let k = 0; k < criteria; k++) sum += values[at++]! * weights[k]!
      drawn[s] = incomplete[s] ? overKnown(sum, scores[s]!, weights) : sum
    }
    const order = sort()
    countRanks(order, drawn, starts, ranks)
    if (pairs) countPairs(order, starts, beaten, pairs)
  }
  return { ranks, wins: pairs?.wins() ?? null }
}

function overKnown(sum: number, row: readonly (number | null)[], weights: Float64Array): number {
  let total = 0
  for (let k = 0; k < weights.length; k++) if (row[k] !== null) total += weights[k]!
  return total > 0 ? sum / total : NO_SCORE
}

/** Counts the ranks of one draw and leaves in `starts` the first position of the tie group of each position. */
function countRanks(order: Int32Array, drawn: Float64Array, starts: Int32Array, ranks: Uint32Array): void {
  const suppliers = order.length
  let best = Number.POSITIVE_INFINITY
  let start = 0
  for (let position = 0; position < suppliers; position++) {
    const supplier = order[position]!
    const score = drawn[supplier]!
    if (best - score > TIE) {
      best = score
      start = position
    }
    starts[position] = start
    ranks[supplier * suppliers + start]! += 1
  }
}

/** From the last tie group to the first: each member beats exactly those of the groups already passed. */
function countPairs(order: Int32Array, starts: Int32Array, beaten: Int32Array, pairs: PairwiseCounter): void {
  const { words, rows, offset } = pairs
  beaten.fill(0)
  for (let last = order.length - 1; last >= 0; last = starts[last]! - 1) {
    const first = starts[last]!
    for (let position = first; position <= last; position++) {
      const row = offset + order[position]! * words
      for (let word = 0; word < words; word++) rows[row + word] = beaten[word]!
    }
    for (let position = first; position <= last; position++) {
      const supplier = order[position]!
      beaten[supplier >> 5]! |= 1 << (supplier & 31)
    }
  }
  pairs.next()
}
