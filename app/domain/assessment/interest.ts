/** Characters below which a declared interest, or what the buyer makes of it, says nothing. */
export const INTEREST_LENGTH = 20

export type InterestDecision = 'kept' | 'removed'

export interface Declaration {
  /** Whether an interest was declared, or none. */
  interest: boolean
  decision: InterestDecision | null
}

export type Clearance = 'to_sign' | 'cleared' | 'awaiting' | 'removed'

/**
 * Whether an evaluator may read answers: nobody before signing; whoever declares none from then on; whoever declares an
 * interest once the buyer has kept them, and never once removed. Source: decision 22.
 */
export function clearance(declaration: Declaration | null): Clearance {
  if (!declaration) return 'to_sign'
  if (!declaration.interest || declaration.decision === 'kept') return 'cleared'
  return declaration.decision === 'removed' ? 'removed' : 'awaiting'
}
