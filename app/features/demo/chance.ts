import { type RandomSource, randomSource } from '#app/domain/scoring/random.ts'

/** A source of its own for each subject, so that a change in one part of the demonstration moves no other. */
export function chanceOf(subject: string): RandomSource {
  let seed = 7
  for (const character of subject) seed = (seed * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647
  return randomSource(seed)
}

/** An integer from 0 to `below` - 1. */
export function pick(chance: RandomSource, below: number): number {
  return Math.floor(chance.uniform() * below)
}

export function oneOf<T>(chance: RandomSource, items: readonly T[]): T {
  const item = items[pick(chance, items.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}
