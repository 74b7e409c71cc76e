import { chanceOf, pick } from './chance.ts'

/** Levels 0 to 3 of a criterion's questions whose mean is the one aimed at, spread as real answers are. */
export function levelsOf(subject: string, mean: number, count: number): number[] {
  const chance = chanceOf(subject)
  const total = Math.round(mean * count)
  const levels = Array.from({ length: count }, (_, index) => Math.floor((total + index) / count))
  for (let turn = 0; turn < count; turn += 1) {
    const [up, down] = [pick(chance, count), pick(chance, count)]
    const [high, low] = [levels[up] ?? 0, levels[down] ?? 0]
    // At most two levels between any two answers that trade: a supplier is seldom both managed and absent.
    if (up === down || high === 3 || low === 0 || high + 1 - (low - 1) > 2) continue
    levels[up] = high + 1
    levels[down] = low - 1
  }
  return levels
}
