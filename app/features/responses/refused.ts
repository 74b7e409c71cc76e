import type { Conflict } from './saving-mutations.server.ts'

/** A criterion's form that comes back: faults by field, all that was typed, and both texts where somebody else wrote. */
export interface RefusedAnswers {
  errors: Record<string, string>
  values: Record<string, string | string[]>
  conflicts: Conflict[]
  /** When the draft itself was kept, although something is still to be completed; null when nothing new was. */
  keptAt: string | null
  /** The questions that lack something, and those whose text no answer can hold. */
  toComplete: string[]
  notKept: string[]
}
