/** One line of the bench: the product's median beside that of its reference, taken in turn in one run. */
export interface Measured {
  what: string
  reference: string
  product: number
  beside: number
  unit: 'ms' | '/s'
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Medians of two works in milliseconds: each is run once to warm up, then both in turn, so that noise meets both. */
export async function besides(rounds: number, product: () => unknown, reference: () => unknown) {
  await product()
  await reference()
  const times: { product: number[]; beside: number[] } = { product: [], beside: [] }
  for (let round = 0; round < rounds; round++) {
    times.product.push(await milliseconds(product))
    times.beside.push(await milliseconds(reference))
  }
  return { product: median(times.product), beside: median(times.beside), unit: 'ms' as const }
}

/** How many times the reference: of its time, or of its rate. */
export function lineOf({ what, reference, product, beside, unit }: Measured): string {
  const figure = (n: number) => `${n < 10 ? n.toFixed(1) : Math.round(n)} ${unit}`
  return `${what}: ${figure(product)}; ${reference}: ${figure(beside)}; ${(product / beside).toFixed(2)} times`
}
