import { describe, expect, test } from 'vitest'
import { randomSource } from '#app/domain/scoring/random.ts'
import { normaliseWeights, type WeightModel, weightSampler } from '#app/domain/scoring/weight-models.ts'

const DRAWS = 20_000

function sampled(model: WeightModel, base: readonly number[], seed = 5): { mean: number[]; variance: number[] } {
  const sample = weightSampler(model, base, randomSource(seed))
  const target = new Float64Array(base.length)
  const sums = base.map(() => 0)
  const squares = base.map(() => 0)
  for (let draw = 0; draw < DRAWS; draw++) {
    sample(target)
    for (const [k, weight] of target.entries()) {
      sums[k]! += weight
      squares[k]! += weight * weight
    }
  }
  const mean = sums.map((sum) => sum / DRAWS)
  return { mean, variance: squares.map((square, k) => square / DRAWS - mean[k]! ** 2) }
}

test('weights are scaled to sum 1, or null when they total 0', () => {
  expect(normaliseWeights([1, 3])).toEqual([0.25, 0.75])
  expect(normaliseWeights([5, 0])).toEqual([1, 0])
  expect(normaliseWeights([0, 0])).toBeNull()
  expect(normaliseWeights([])).toBeNull()
})

describe.each([
  ['close', 224],
  ['wide', 50],
] as const)('%s is Dirichlet(%i·w)', (model, concentration) => {
  test('means are the weights, variances w(1 − w)/(a + 1)', () => {
    const base = [0.5, 0.3, 0.15, 0.05]
    const { mean, variance } = sampled(model, base)
    for (const [k, weight] of base.entries()) {
      const expected = (weight * (1 - weight)) / (concentration + 1)
      expect(Math.abs(mean[k]! - weight)).toBeLessThan(5 * Math.sqrt(expected / DRAWS))
      expect(variance[k]! / expected).toBeGreaterThan(0.93)
      expect(variance[k]! / expected).toBeLessThan(1.07)
    }
  })
})

test('any is uniform on the simplex of the criteria with weight, however unequal these are', () => {
  const { mean, variance } = sampled('any', [0.9, 0.06, 0, 0.04])
  const spread = (1 / 3) * (2 / 3) * (1 / 4) // Dirichlet(1, 1, 1)
  for (const k of [0, 1, 3]) {
    expect(Math.abs(mean[k]! - 1 / 3)).toBeLessThan(5 * Math.sqrt(spread / DRAWS))
    expect(Math.abs(variance[k]! / spread - 1)).toBeLessThan(0.07)
  }
  expect([mean[2], variance[2]]).toEqual([0, 0])
})

describe.each(['close', 'wide', 'any'] as const)('every draw of %s', (model) => {
  test('sums to 1, keeps a zero weight at zero and every other above it', () => {
    const base = normaliseWeights([40, 0, 30, 1e-6, 20, 0, 10])!
    const sample = weightSampler(model, base, randomSource(1))
    const target = new Float64Array(base.length).fill(Number.NaN)
    for (let draw = 0; draw < 2_000; draw++) {
      sample(target)
      expect(Math.abs(target.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(1e-12)
      expect(Array.from(target, (weight) => weight > 0)).toEqual(base.map((weight) => weight > 0))
    }
  })

  test('gives everything to a sole criterion', () => {
    const target = new Float64Array(2)
    weightSampler(model, [1, 0], randomSource(1))(target)
    expect([...target]).toEqual([1, 0])
  })

  test('is the same for the same seed, different for another', () => {
    expect(sampled(model, [0.5, 0.5], 8)).toEqual(sampled(model, [0.5, 0.5], 8))
    expect(sampled(model, [0.5, 0.5], 8)).not.toEqual(sampled(model, [0.5, 0.5], 9))
  })
})
