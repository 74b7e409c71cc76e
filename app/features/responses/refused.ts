import type { Conflict } from './saving-mutations.server.ts'

/** A criterion's form that comes back: faults by field, all that was typed, and both texts where somebody else wrote. */
export interface RefusedAnswers {
  errors: Record<string, string>
  values: Record<string, string | string[]>
  conflicts: Conflict[]
}
