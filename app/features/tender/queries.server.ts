import type { Role } from '#app/domain/accounts/access.ts'
import { type Tender, tenderSchema } from '#app/domain/results/tender.ts'
import { standings } from '#app/domain/scoring/standings.ts'
import { closedComparison } from '#app/features/comparison/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

export interface TenderKey {
  campaignId: string
  /** The buyer's. */
  organisationId: string
  roles: readonly Role[]
  now: string
}

/**
 * What the tender table of a campaign is made of; null for another organisation's campaign, a draft or an open one.
 * There are no suppliers before the buyer has confirmed the assessment: nothing provisional enters (Design §4.9).
 */
export async function tenderSource(db: Db, key: TenderKey) {
  const source = await closedComparison(db, key)
  if (!source) return null
  const { campaign, evaluation, revealed, invitations } = source
  const row = await db
    .selectFrom('organisation as o')
    .leftJoin('tender_table as t', (join) => join.on('t.campaign_id', '=', key.campaignId))
    .select(['o.under_procurement_code', 't.content', 't.revision', 't.updated_at'])
    .where('o.id', '=', key.organisationId)
    .executeTakeFirstOrThrow()
  const standing = standings(evaluation, revealed)
  const settled = standing.state === 'complete' && !standing.suppliers.some(({ provisional }) => provisional)
  const final = settled && (campaign.status === 'assessed' || campaign.status === 'debriefed')
  const names = new Map(invitations.map(({ id, name }) => [id, name]))
  const underProcurementCode = row.under_procurement_code === 1
  const tender = row.content === null ? null : tenderSchema.parse(JSON.parse(row.content))
  return {
    campaign: { id: campaign.id, name: campaign.name, timeZone: campaign.time_zone, assessedAt: campaign.assessed_at },
    final,
    /** How many questions a re-evaluation asks again: its score covers those alone; null for another campaign. */
    askedAgain: source.launch.settings.reEvaluates === undefined ? null : source.launch.settings.scope.length,
    underProcurementCode,
    tender: tender && lawful(tender, underProcurementCode),
    revision: row.revision ?? 0,
    updatedAt: row.updated_at,
    suppliers: final ? standing.suppliers.map(({ id, score }) => ({ id, name: names.get(id) ?? id, score })) : [],
  }
}

export type TenderSource = NonNullable<Awaited<ReturnType<typeof tenderSource>>>

/** An organisation that came under the code after its table was made has its score taken out of it (Design §4.2). */
function lawful(tender: Tender, underProcurementCode: boolean): Tender {
  return underProcurementCode ? { ...tender, nrSource: 'typed' } : tender
}
