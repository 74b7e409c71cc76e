import { rankRobustness } from '#app/domain/scoring/robustness.ts'
import { besides, type Measured } from './measure.ts'

const suppliers = 500
const criteria = 10
const draws = 10_000
const weights = [14, 9, 12, 12, 8, 7, 12, 6, 10, 10]
const scores = Array.from({ length: suppliers }, (_, s) =>
  Array.from({ length: criteria }, (_, k) => ((s * 37 + k * 61 + s * k * 13) % 301) / 3),
)

/** Marsaglia and Tsang with what the language offers. */
function gamma(shape: number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(Math.random())) * Math.cos(2 * Math.PI * Math.random())
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(Math.random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** The loop that anyone would write first: flat arrays, a native sort, the rank of each score by binary search. */
function flatLoop(): Uint32Array {
  const values = Float64Array.from(scores.flat())
  const drawn = new Float64Array(suppliers)
  const sorted = new Float64Array(suppliers)
  const weighting = new Float64Array(criteria)
  const ranks = new Uint32Array(suppliers * suppliers)
  for (let draw = 0; draw < draws; draw++) {
    let total = 0
    for (let k = 0; k < criteria; k++) total += weighting[k] = gamma(2.24 * weights[k]!)
    for (let s = 0; s < suppliers; s++) {
      let sum = 0
      for (let k = 0; k < criteria; k++) sum += values[s * criteria + k]! * weighting[k]!
      drawn[s] = -sum / total
    }
    sorted.set(drawn)
    sorted.sort()
    for (let s = 0; s < suppliers; s++) {
      let low = 0
      let high = suppliers
      while (low < high) {
        const middle = (low + high) >> 1
        if (sorted[middle]! < drawn[s]!) low = middle + 1
        else high = middle
      }
      ranks[s * suppliers + low]! += 1
    }
  }
  return ranks
}

/** Ranks of 500 suppliers × 10 criteria under 10,000 weightings, as the comparison shows them. */
export async function robustnessBench(): Promise<Measured> {
  const settings = { model: 'close', draws, seed: 42 } as const
  const product = () => rankRobustness({ weights, scores }, settings, { pairwise: false })
  const figures = await besides(5, product, flatLoop)
  return { what: 'robustness, 500 × 10 × 10,000 draws', reference: 'a flat-array loop', ...figures }
}
