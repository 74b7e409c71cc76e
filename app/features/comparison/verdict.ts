import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { dominates } from '#app/domain/scoring/dominance.ts'
import { flipWeights } from '#app/domain/scoring/flips.ts'
import { leaderIndex } from '#app/domain/scoring/ranking.ts'
import { type Verdict, verdictOf } from '#app/domain/scoring/robustness.ts'

/** One change of one weight that would put a challenger first; weights in percent of the total. */
export interface Flip {
  challenger: string
  criterion: Localised
  from: number
  to: number
  direction: 'below' | 'above'
}

export interface VerdictModel {
  verdict: Verdict
  leader: string
  /** Share of the draws in which the leader is first, 0 to 1. */
  atFirst: number
  /** The others at rank 1. */
  equals: string[]
  /** Suppliers that the leader equals or betters on every criterion: no weighting reverses them. */
  dominated: string[]
  others: number
  /** The smallest changes first. */
  flips: Flip[]
  /** Whether every pair could be compared: a criterion without a score spoils the closed form. */
  comparable: boolean
}

interface Input {
  suppliers: readonly { name: string; rank: number | null; scores: readonly (number | null)[]; atFirst: number }[]
  criteria: readonly { name: Localised; weight: number }[]
}

/**
 * What can be said of the leader, ready to be put in words; null when nobody has a rank. A flip at a weight of 0 is
 * left out: there the two are equal and no weight is left to take away. Source: Design §6.
 */
export function verdictModel({ suppliers, criteria }: Input): VerdictModel | null {
  const index = leaderIndex(suppliers.map(({ rank }) => rank))
  const leader = index === null ? undefined : suppliers[index]
  if (!leader) return null
  const others = suppliers.filter((supplier) => supplier !== leader)
  const weights = criteria.map(({ weight }) => weight)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const flips = others.flatMap((challenger) =>
    flipWeights(weights, leader.scores, challenger.scores).flatMap(({ criterion, weight, direction }): Flip[] => {
      const moved = criteria[criterion]
      if (!moved || weight === 0) return []
      const from = (100 * moved.weight) / total
      return [{ challenger: challenger.name, criterion: moved.name, from, to: 100 * weight, direction }]
    }),
  )
  return {
    verdict: verdictOf(leader.atFirst),
    leader: leader.name,
    atFirst: leader.atFirst,
    equals: others.filter(({ rank }) => rank === 1).map(({ name }) => name),
    dominated: others.filter(({ scores }) => dominates(leader.scores, scores)).map(({ name }) => name),
    others: others.length,
    flips: flips.sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from)),
    comparable: suppliers.every(({ scores }) => !scores.includes(null)),
  }
}
