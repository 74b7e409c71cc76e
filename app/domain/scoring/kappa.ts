/**
 * Cohen's κ of two raters over categories 0 to `categories` − 1, disagreements weighted by the squared distance: 1 is
 * full agreement, 0 what chance gives. `pairs` holds the two marks of each common item. Null without pairs or when both
 * raters gave one same category throughout (no variance). Symmetric in the raters.
 * Source: J. Cohen, "Weighted kappa", Psychological Bulletin 70, 1968; Design §6 (4 levels).
 */
export function quadraticWeightedKappa(pairs: readonly (readonly [number, number])[], categories = 4): number | null {
  const first = new Float64Array(categories)
  const second = new Float64Array(categories)
  let observed = 0
  for (const [a, b] of pairs) {
    first[a]! += 1
    second[b]! += 1
    observed += (a - b) ** 2
  }
  let expected = 0
  for (let a = 0; a < categories; a++) {
    for (let b = 0; b < categories; b++) expected += first[a]! * second[b]! * (a - b) ** 2
  }
  return expected === 0 ? null : 1 - (observed * pairs.length) / expected
}
