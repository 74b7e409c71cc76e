import { canonicalJson, sha256Hex } from '#app/domain/proofs/canonical.ts'
import { type Tender, tenderFaults } from '#app/domain/results/tender.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

export type TenderAct = 'rules' | 'marks' | 'import'

export type SaveTenderResult =
  | { ok: true }
  | { ok: false; reason: 'not_found' | 'not_final' | 'conflict' }
  | { ok: false; reason: 'refused'; faults: ReturnType<typeof tenderFaults> }

/**
 * Saves the tender table of an assessed campaign, whole, over the revision that it was made from (0: there was none).
 * Refused before the assessment is confirmed, and whatever the screens say when the score of the supplier would enter
 * the table of a buyer under the procurement code (Design §4.2, §4.9, §9.4). The log keeps a digest alone.
 */
export async function saveTender(
  db: Db,
  given: {
    campaignId: string
    organisationId: string
    actorId: string
    now: string
    revision: number
    tender: Tender
    act: TenderAct
  },
): Promise<SaveTenderResult> {
  return db.transaction().execute(async (db): Promise<SaveTenderResult> => {
    const campaign = await db
      .selectFrom('campaign as c')
      .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
      .select(['c.status', 'o.under_procurement_code'])
      .where('c.id', '=', given.campaignId)
      .where('c.organisation_id', '=', given.organisationId)
      .executeTakeFirst()
    if (!campaign || campaign.status === 'draft') return { ok: false, reason: 'not_found' }
    // An assessed campaign never opens again: what was read stays true until the end of the transaction.
    if (campaign.status !== 'assessed' && campaign.status !== 'debriefed') return { ok: false, reason: 'not_final' }
    const faults = tenderFaults(given.tender, campaign.under_procurement_code === 1)
    if (faults.length > 0) return { ok: false, reason: 'refused', faults }
    const content = canonicalJson(given.tender)
    if (!(await written(db, { ...given, content }))) return { ok: false, reason: 'conflict' }
    await appendEvent(db, {
      chainId: campaignChain(given.campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'tender_table',
      payload: { act: given.act, revision: given.revision + 1, sha256: sha256Hex(content) },
    })
    return { ok: true }
  })
}

interface Written {
  campaignId: string
  actorId: string
  now: string
  revision: number
  content: string
}

/** False when somebody saved the table meanwhile. */
async function written(db: Db, { campaignId, actorId, now, revision, content }: Written): Promise<boolean> {
  const row = { content, updated_by: actorId, updated_at: now }
  if (revision === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('tender_table')
      .values({ ...row, campaign_id: campaignId, revision: 1 })
      .onConflict((conflict) => conflict.column('campaign_id').doNothing())
      .executeTakeFirst()
    return Number(numInsertedOrUpdatedRows ?? 0) === 1
  }
  const { numUpdatedRows } = await db
    .updateTable('tender_table')
    .set({ ...row, revision: revision + 1 })
    .where('campaign_id', '=', campaignId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
