import type { PersonaKey } from '#app/features/demo/personas.ts'
import type { Places } from './demo-places.ts'

/** The most that a kind of page may weigh, and the least EcoIndex that it must reach. */
export const budgets = {
  criterion: { requests: 4, kilobytes: 25, nodes: 260, ecoIndex: 85 },
  small: { requests: 4, kilobytes: 15, nodes: 80, ecoIndex: 92 },
  list: { requests: 4, kilobytes: 40, nodes: 350, ecoIndex: 82 },
  comparison: { requests: 4, kilobytes: 40, nodes: 390, ecoIndex: 80 },
  marking: { requests: 4, kilobytes: 30, nodes: 220, ecoIndex: 87 },
  review: { requests: 4, kilobytes: 40, nodes: 390, ecoIndex: 80 },
  questionnaire: { requests: 4, kilobytes: 25, nodes: 200, ecoIndex: 88 },
} as const

export interface PageUnderBudget {
  name: string
  kind: keyof typeof budgets
  path: string | ((places: Places) => string)
  /** Who opens it; nobody signed in unless it is said. */
  as?: PersonaKey
  /** What the page answers: 200 unless it is a page of error. */
  status?: number
}
