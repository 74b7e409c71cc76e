import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import { portableExp, portableLog } from '#app/domain/scoring/portable-math.ts'

export type RandomSource = {
  /** Uniform on (0, 1), never 0: multiples of 2^-53. */
  uniform(): number
  /** Standard normal. */
  normal(): number
  /** Gamma of the given shape (> 0) and scale 1. */
  gamma(shape: number): number
}

/** The finaliser of MurmurHash3 (A. Appleby, public domain): a bijection of 32-bit words in which every bit counts. */
function mixed(word: number): number {
  let x = word
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}

/**
 * The generator is linear: states that differ by a few fixed bits would differ by fixed bits for ever, and the streams
 * of neighbouring seeds resemble one another. A non-linear hash of the seed, one to one, prevents it.
 */
function stateFrom(seed: number): [number, number, number, number] {
  const high = Math.floor(seed / 0x1_0000_0000) | 0
  const first = mixed(((seed | 0) + mixed(high)) | 0)
  const second = mixed((high + first) | 0)
  return [first, second, mixed((first + 0x9e3779b9) | 0), mixed((second + 0x9e3779b9) | 0)]
}

/**
 * Random numbers from a seed (any safe integer; all its bits count): the same seed gives the same numbers on every
 * machine. Uniform: xoroshiro128+ of pure-rand. Normal: polar method (Marsaglia & Bray, SIAM Review 6, 1964). Gamma:
 * Marsaglia & Tsang, "A simple method for generating gamma variables", ACM TOMS 26, 2000, with their boost below
 * shape 1. Stateful: each call moves the source on. Throws RangeError for a seed that is not a safe integer.
 */
export function randomSource(seed: number): RandomSource {
  if (!Number.isSafeInteger(seed)) throw new RangeError('seed must be a safe integer')
  const generator = xoroshiro128plusFromState(stateFrom(seed))
  let spare: number | null = null

  function uniform(): number {
    let value = uniformFloat64(generator)
    while (value === 0) value = uniformFloat64(generator)
    return value
  }

  function normal(): number {
    if (spare !== null) {
      const value = spare
      spare = null
      return value
    }
    for (;;) {
      const x = 2 * uniform() - 1
      const y = 2 * uniform() - 1
      const s = x * x + y * y
      if (s >= 1 || s === 0) continue
      const factor = Math.sqrt((-2 * portableLog(s)) / s)
      spare = y * factor
      return x * factor
    }
  }

  function gamma(shape: number): number {
    if (shape < 1) {
      const boosted = gamma(shape + 1)
      return boosted * portableExp(portableLog(uniform()) / shape)
    }
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = normal()
      const root = 1 + c * x
      if (root <= 0) continue
      const v = root * root * root
      if (portableLog(uniform()) < 0.5 * x * x + d - d * v + d * portableLog(v)) return d * v
    }
  }

  return { uniform, normal, gamma }
}
