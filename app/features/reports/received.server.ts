import { receiptSchema } from '#app/domain/proofs/receipt.ts'
import { type PromiseState, promiseAt } from '#app/domain/results/debriefing.ts'
import { type RequestKey, supplierRequest } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { launchDisclosure, openedVersions } from './disclosure.server.ts'
import { flagsOf } from './flags.server.ts'
import { tellingOf } from './hold.server.ts'
import { readKept } from './told-report.ts'

type Db = Kysely<Schema>

/**
 * What a supplier is told of one of its own requests: nothing before its preview, then the report as it was sent to it.
 * Only what was kept for it is read here: no mark, no evaluation, no other supplier (Design §4.3, §9.2). Null for
 * another organisation's request.
 */
export async function receivedReport(db: Db, key: RequestKey) {
  const request = await supplierRequest(db, key)
  if (!request) return null
  const { campaign, buyer } = request
  const telling = await tellingOf(db, { ...key, campaignId: campaign.id })
  const published = telling?.published_at ?? null
  const promise: PromiseState = promiseAt({ ...campaign, told: published !== null }, key.now)
  const page = {
    invitationId: key.invitationId,
    campaign: {
      id: campaign.id,
      name: campaign.name,
      timeZone: campaign.timeZone,
      debriefingOn: campaign.debriefingOn,
    },
    buyer: buyer.name,
    promise,
  }
  if (!telling) return { ...page, state: 'awaited' as const }
  const report = readKept(telling.report)
  const flags = await flagsOf(db, key.invitationId)
  if (published === null)
    return {
      ...page,
      state: 'preview' as const,
      sentAt: telling.previewed_at,
      report,
      flags,
      flagsUntil: telling.flags_until,
      nothingAt: telling.nothing_to_flag_at,
    }
  const disclosure = await launchDisclosure(db, campaign)
  return {
    ...page,
    state: 'published' as const,
    sentAt: published,
    early: telling.early_reason === null ? null : { reason: telling.early_reason, until: telling.flags_until },
    report,
    flags,
    reply: telling.reply,
    repliedAt: telling.replied_at,
    proof: { versions: openedVersions(disclosure), receipt: await receiptLaunch(db, key), disclosure },
  }
}
export type ReceivedReport = NonNullable<Awaited<ReturnType<typeof receivedReport>>>

/** What the receipt of the last submission committed to. The caller has established that the request is its own. */
async function receiptLaunch(db: Db, key: RequestKey) {
  const row = await db
    .selectFrom('submission')
    .select(['sequence', 'receipt'])
    .where('invitation_id', '=', key.invitationId)
    .where('organisation_id', '=', key.organisationId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return { sequence: row.sequence, ...receiptSchema.parse(JSON.parse(row.receipt)).launch }
}
