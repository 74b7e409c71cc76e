import { z } from 'zod'
import { LAST_REVISION } from '#app/domain/answers/revision.ts'
import { consensusReasons } from '#app/domain/assessment/consensus.ts'
import { REASON_LENGTH } from '#app/domain/assessment/marking-walk.ts'

const LONGEST = 5000
const level = z.enum(['0', '1', '2', '3'], { error: 'level' }).transform((text) => Number(text) as 0 | 1 | 2 | 3)
const reason = z.string({ error: 'reason' }).trim().min(REASON_LENGTH, 'reason').max(LONGEST, 'reason_long')

export const agreeForm = z.object({
  level,
  reasonCode: z.enum(consensusReasons, { error: 'reason' }),
  comment: z.string().trim().max(LONGEST, 'comment').default(''),
  revision: z.coerce.number().int().min(0).max(LAST_REVISION),
})

export const revealForm = z.object({
  reason,
  /** Ticked where the reveal would leave this supplier without a result. */
  confirmed: z
    .literal('yes')
    .optional()
    .transform((ticked) => ticked === 'yes'),
})

export const rulingForm = z.object({
  accepted: z.enum(['yes', 'no'], { error: 'ruling' }).transform((chosen) => chosen === 'yes'),
  reason,
  seen: z.string().default(''),
})
