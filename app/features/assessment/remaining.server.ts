import { type Remaining, remainingOf } from '#app/domain/assessment-remains.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { closedCampaign } from './answer.server.ts'
import { campaignEvaluation } from './evaluation.server.ts'

type Db = Kysely<Schema>

const kinds = ['marks', 'difference', 'ruling'] as const

/** Before the confirmation: what is still provisional, supplier by supplier and kind by kind, in counts. */
export async function assessPage(db: Db, key: { campaignId: string; organisationId: string; now: string }) {
  const closed = await closedCampaign(db, key)
  const found = closed && (await campaignEvaluation(db, key))
  if (!found) return null
  const remaining = remainingOf(found.evaluation)
  const countOf = (of: readonly Remaining[], kind: Remaining['kind']) => of.filter((item) => item.kind === kind).length
  const rows = found.suppliers.flatMap(({ id, name }) => {
    const own = remaining.filter(({ supplier }) => supplier === id)
    return own.length === 0
      ? []
      : [
          {
            id,
            name,
            marks: countOf(own, 'marks'),
            differences: countOf(own, 'difference'),
            rulings: countOf(own, 'ruling'),
          },
        ]
  })
  return {
    campaign: {
      id: found.campaign.id,
      name: found.campaign.name,
      status: found.campaign.status,
      assessedAt: found.campaign.assessed_at,
      timeZone: found.campaign.time_zone,
    },
    suppliers: found.suppliers.length,
    totals: Object.fromEntries(kinds.map((kind) => [kind, countOf(remaining, kind)])) as Record<
      Remaining['kind'],
      number
    >,
    rows,
  }
}
