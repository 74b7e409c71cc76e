// The published EcoIndex method (cnumr): each measure's place among the quantiles of the web.
const quantiles = {
  nodes: [0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601],
  requests: [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920],
  kilobytes: [
    0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06,
    2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
  ],
}

export interface Weight {
  nodes: number
  requests: number
  kilobytes: number
}

function place(value: number, steps: number[]): number {
  const next = steps.findIndex((step, index) => index >= 1 && value < step)
  if (next === -1) return 20
  const [low = 0, high = 0] = [steps[next - 1], steps[next]]
  return next - 1 + (value - low) / (high - low)
}

/** 0 to 100, the higher the lighter; above 80 is A. */
export function ecoIndex(weight: Weight): number {
  const nodes = place(weight.nodes, quantiles.nodes)
  const requests = place(weight.requests, quantiles.requests)
  const kilobytes = place(weight.kilobytes, quantiles.kilobytes)
  return 100 - (5 * (3 * nodes + 2 * requests + kilobytes)) / 6
}
