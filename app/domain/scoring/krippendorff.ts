export type AlphaMetric = 'nominal' | 'ordinal' | 'interval'

/**
 * Krippendorff's α: 1 is full agreement, 0 what chance gives, negative worse. Each unit is the list of values that its
 * raters gave, missing ones left out; units with fewer than two values are not pairable and do not count. Null with
 * nothing pairable or without variance. Symmetric in the raters.
 * Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011; Design §6 (ordinal).
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: AlphaMetric): number | null {
  const pairable = units.filter((unit) => unit.length >= 2)
  const values = [...new Set(pairable.flat())].sort((a, b) => a - b)
  const size = values.length
  const coincidences = new Float64Array(size * size)
  for (const unit of pairable) {
    const indices = unit.map((value) => values.indexOf(value))
    for (const [i, a] of indices.entries()) {
      for (const [j, b] of indices.entries()) {
        if (i !== j) coincidences[a * size + b]! += 1 / (unit.length - 1)
      }
    }
  }
  const totals = values.map((_, a) => values.reduce((sum, _value, b) => sum + coincidences[a * size + b]!, 0))
  const count = totals.reduce((sum, total) => sum + total, 0)

  let observed = 0
  let expected = 0
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const distance = squaredDistance(metric, values, totals, a, b)
      observed += coincidences[a * size + b]! * distance
      expected += totals[a]! * totals[b]! * distance
    }
  }
  return expected === 0 ? null : 1 - ((count - 1) * observed) / expected
}

function squaredDistance(metric: AlphaMetric, values: number[], totals: number[], a: number, b: number): number {
  if (a === b) return 0
  if (metric === 'nominal') return 1
  if (metric === 'interval') return (values[a]! - values[b]!) ** 2
  let between = -(totals[a]! + totals[b]!) / 2
  for (let g = Math.min(a, b); g <= Math.max(a, b); g++) between += totals[g]!
  return between ** 2
}
