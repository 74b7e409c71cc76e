// JavaScript leaves the last bit of Math.log and Math.exp to the engine and its compiler; the four operations, the
// square root and these bit fields are exact everywhere, so what is built on them is the same on every machine.
const words = new DataView(new ArrayBuffer(8))
const { LN2, SQRT2 } = Math

/**
 * Natural logarithm of a finite x > 0, within 2 units in the last place, bit for bit the same on every machine; −∞ for
 * 0. Method: x = m·2^k with m in [√½, √2), log m = 2·artanh((m − 1)/(m + 1)) by its series (Abramowitz & Stegun,
 * 4.1.27).
 */
export function portableLog(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY
  let shift = 0
  let scaled = x
  if (x < 2.2250738585072014e-308) {
    scaled = x * 18014398509481984
    shift = -54
  }
  words.setFloat64(0, scaled)
  const high = words.getUint32(0)
  let exponent = (high >>> 20) - 1023 + shift
  words.setUint32(0, (high & 0xfffff) | 0x3ff00000)
  let mantissa = words.getFloat64(0)
  if (mantissa > SQRT2) {
    mantissa /= 2
    exponent += 1
  }
  const s = (mantissa - 1) / (mantissa + 1)
  const z = s * s
  let series = 0
  for (let odd = 25; odd >= 3; odd -= 2) series = (series + 1 / odd) * z
  return exponent * LN2 + 2 * s * (1 + series)
}

/**
 * Exponential of x ≤ 0, within a few units in the last place, bit for bit the same on every machine; e^−700 below −700,
 * so that it is never 0 and a weight drawn from it never vanishes. Method: x = k·ln 2 + r, Taylor series in r, scaling by 2^k.
 */
export function portableExp(x: number): number {
  const bounded = Math.max(x, -700)
  const k = Math.round(bounded / LN2)
  const r = bounded - k * LN2
  let series = 1
  for (let n = 16; n >= 1; n--) series = 1 + (series * r) / n
  words.setUint32(0, (k + 1023) << 20)
  words.setUint32(4, 0)
  return series * words.getFloat64(0)
}
