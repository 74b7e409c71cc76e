import type { RobustnessSettings } from '#app/domain/scoring/evaluation.ts'
import { portableLog } from '#app/domain/scoring/portable-math.ts'
import type { RandomSource } from '#app/domain/scoring/random.ts'

export type WeightModel = RobustnessSettings['model']

const CONCENTRATION = { close: 224, wide: 50 } as const

/** Weights scaled to sum 1; null when they sum to 0. Weights are finite and ≥ 0. Source: Design §6. */
export function normaliseWeights(weights: readonly number[]): number[] | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return total > 0 ? weights.map((weight) => weight / total) : null
}

/**
 * A function that fills `target` with one random weighting around `base` (weights that sum to 1) and costs no
 * allocation: `close` is Dirichlet(224·w), `wide` Dirichlet(50·w), `any` uniform on the simplex of the criteria with
 * non-zero weight. A zero weight stays zero; each draw sums to 1. A Dirichlet is independent gammas over their sum
 * (Devroye, Non-Uniform Random Variate Generation, 1986, XI.4). Source of the models: Design §6.
 */
export function weightSampler(
  model: WeightModel,
  base: readonly number[],
  random: RandomSource,
): (target: Float64Array) => void {
  const shapes = Float64Array.from(base, (weight) =>
    model === 'any' ? Number(weight > 0) : CONCENTRATION[model] * weight,
  )
  return (target) => {
    let total = 0
    do {
      total = 0
      for (let k = 0; k < shapes.length; k++) {
        const shape = shapes[k]!
        // Dirichlet(1, …, 1) is the uniform law on the simplex, and Gamma(1) an exponential.
        const value = shape === 0 ? 0 : model === 'any' ? -portableLog(random.uniform()) : random.gamma(shape)
        target[k] = value
        total += value
      }
    } while (total === 0)
    for (let k = 0; k < shapes.length; k++) target[k] = target[k]! / total
  }
}
