import { describe, expect, test } from 'vitest'
import { randomSource } from '#app/domain/scoring/random.ts'

const DRAWS = 40_000

function moments(next: () => number): { mean: number; variance: number } {
  const values = Array.from({ length: DRAWS }, next)
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS }
}

test('the same seed gives the same numbers, in the same order of calls', () => {
  const sequence = (seed: number) => {
    const random = randomSource(seed)
    return Array.from({ length: 50 }, () => [random.uniform(), random.normal(), random.gamma(0.3), random.gamma(40)])
  }
  expect(sequence(42)).toEqual(sequence(42))
  expect(sequence(42)).not.toEqual(sequence(43))
})

test('all bits of the seed count, its sign included', () => {
  const seeds = [0, 1, -1, 2 ** 32, 2 ** 32 + 1, -(2 ** 32), Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]
  const firsts = seeds.map((seed) => randomSource(seed).uniform())
  expect(new Set(firsts).size).toBe(seeds.length)
})

test.each([1, 2, 256, 2 ** 32])('seeds %i apart do not resemble one another', (step) => {
  const firsts = Array.from({ length: 1_000 }, (_, i) => randomSource(i * step).uniform())
  const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length
  expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / firsts.length))
  const lag = firsts.slice(1).reduce((sum, value, i) => sum + (value - mean) * (firsts[i]! - mean), 0) / firsts.length
  expect(Math.abs(lag * 12)).toBeLessThan(5 / Math.sqrt(firsts.length))
})

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %f as a seed', (seed) => {
  expect(() => randomSource(seed)).toThrow(RangeError)
})

test('uniform numbers fill (0, 1) evenly and never reach its ends', () => {
  const random = randomSource(7)
  const cells = new Array<number>(20).fill(0)
  const values = Array.from({ length: DRAWS }, () => random.uniform())
  expect(values.every((value) => value > 0 && value < 1)).toBe(true)
  for (const value of values) cells[Math.floor(value * 20)]! += 1
  const expected = DRAWS / 20
  const chiSquare = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  expect(chiSquare).toBeLessThan(43.8) // 99.9 % of a χ² with 19 degrees of freedom
})

test('normal numbers have mean 0, variance 1 and the right tails', () => {
  const random = randomSource(7)
  const { mean, variance } = moments(() => random.normal())
  expect(Math.abs(mean)).toBeLessThan(0.025)
  expect(Math.abs(variance - 1)).toBeLessThan(0.04)
  const tail = Array.from({ length: DRAWS }, () => random.normal()).filter((x) => Math.abs(x) > 1.959964).length / DRAWS
  expect(Math.abs(tail - 0.05)).toBeLessThan(0.005)
})

describe('gamma numbers have mean and variance equal to their shape', () => {
  test.each([0.05, 0.5, 1, 2.5, 11.2, 224])('shape %f', (shape) => {
    const random = randomSource(11)
    const { mean, variance } = moments(() => random.gamma(shape))
    expect(Math.abs(mean - shape)).toBeLessThan(5 * Math.sqrt(shape / DRAWS))
    // The variance of a sample variance: (μ4 − σ⁴)/n, with μ4 = 3k² + 6k for a gamma.
    expect(Math.abs(variance - shape)).toBeLessThan(5 * Math.sqrt((2 * shape ** 2 + 6 * shape) / DRAWS))
  })
})

test('a gamma of a tiny shape is tiny but never 0', () => {
  const random = randomSource(3)
  for (let i = 0; i < 1_000; i++) expect(random.gamma(1e-5)).toBeGreaterThan(0)
})
