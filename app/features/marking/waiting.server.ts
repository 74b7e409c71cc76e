import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { lockedCounts } from './own-marks.server.ts'
import { type CampaignKey, pair, panelOf, revealedPairs } from './panel.server.ts'
import type { SubmittedSupplier } from './statuses.server.ts'

export interface Waiting {
  invitationId: string
  supplier: string
  criterionId: string
  criterion: Localised
  locked: number
  assigned: number
}

/**
 * Every supplier × criterion with something to mark that is not revealed yet, in order of suppliers and criteria: of
 * those only the number of locked sets is said, to anybody (Design §4.3).
 */
export async function waitingPairs(
  db: Kysely<Schema>,
  key: CampaignKey,
  criteria: readonly { id: string; name: Localised; questions: readonly { id: string }[] }[],
  suppliers: readonly SubmittedSupplier[],
): Promise<Waiting[]> {
  const revealed = await revealedPairs(db, key)
  const counts = await lockedCounts(db, key)
  const panel = await panelOf(db, key)
  return suppliers.flatMap((supplier) =>
    criteria.flatMap((criterion): Waiting[] => {
      const at = pair(supplier.id, criterion.id)
      const marking = criterion.questions.some(({ id }) => supplier.statuses[id] === 'answered')
      if (!marking || revealed.has(at)) return []
      return [
        {
          invitationId: supplier.id,
          supplier: supplier.name,
          criterionId: criterion.id,
          criterion: criterion.name,
          locked: counts.get(at) ?? 0,
          assigned: panel.filter(({ criterionId }) => criterionId === criterion.id).length,
        },
      ]
    }),
  )
}
