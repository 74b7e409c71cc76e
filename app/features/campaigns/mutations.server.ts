import { type CampaignDraft, purposeRefusal } from '#app/domain/campaign/campaign.ts'
import { readDeadline, statusAt } from '#app/domain/campaign/deadline.ts'
import { AppError } from '#app/domain/errors.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { buyerOf, type DraftKey, draftOfBuyer, type StoredDraft } from './queries.server.ts'

type Db = Kysely<Schema>

/** The columns that mirror a draft, so that lists need not open its JSON. */
function draftColumns(draft: CampaignDraft) {
  const deadline = draft.deadlineDay ? readDeadline(draft.deadlineDay, draft.deadlineTime, draft.timeZone) : null
  return {
    name: draft.name,
    search: searchText(draft.name),
    purpose: draft.purpose,
    deadline: deadline?.ok ? deadline.instant : null,
    time_zone: draft.timeZone,
    debriefing_on: draft.debriefingOn,
    draft: JSON.stringify(draft),
  }
}

/** `reEvaluates` is the assessed campaign of the same buyer that the new one asks some questions of again. */
export async function createDraft(
  db: Db,
  given: {
    organisationId: string
    actorId: string
    draft: CampaignDraft
    reEvaluates?: string
    now: string
    newId: () => string
  },
): Promise<{ ok: true; id: string } | { ok: false; reason: 'tender_public' }> {
  const buyer = await buyerOf(db, given.organisationId)
  const refusal = purposeRefusal(given.draft.purpose, buyer.underProcurementCode)
  if (refusal) return { ok: false, reason: refusal }
  const id = given.newId()
  await db.transaction().execute(async (db) => {
    await db
      .insertInto('campaign')
      .values({
        ...draftColumns(given.draft),
        id,
        organisation_id: given.organisationId,
        status: 'draft',
        revision: 1,
        created_by: given.actorId,
        created_at: given.now,
        launched_at: null,
        closed_at: null,
        assessed_at: null,
        debriefed_at: null,
      })
      .execute()
    if (given.reEvaluates !== undefined) await rememberPast(db, { ...given, id, past: given.reEvaluates })
    await appendEvent(db, {
      chainId: campaignChain(id),
      at: given.now,
      actorId: given.actorId,
      kind: 'campaign_created',
      payload: { campaign: id, ...(given.reEvaluates !== undefined && { reEvaluates: given.reEvaluates }) },
    })
  })
  return { ok: true, id }
}

async function rememberPast(db: Db, key: { id: string; past: string; organisationId: string }): Promise<void> {
  const past = await db
    .selectFrom('campaign')
    .select('id')
    .where('id', '=', key.past)
    .where('organisation_id', '=', key.organisationId)
    .where('status', 'in', ['assessed', 'debriefed'])
    .executeTakeFirst()
  if (!past) throw new AppError('not_found')
  await db.insertInto('re_evaluation').values({ campaign_id: key.id, past_campaign_id: past.id }).execute()
}

export type SaveRefusal =
  | { ok: false; reason: 'missing' }
  | { ok: false; reason: 'tender_public' }
  | { ok: false; reason: 'launched' | 'stale'; current: StoredDraft }

/** Writes the whole draft if it is still at `revision` and still a draft; otherwise gives back what stands there now. */
export async function saveDraft(
  db: Db,
  given: DraftKey & { revision: number; draft: CampaignDraft },
): Promise<{ ok: true; revision: number } | SaveRefusal> {
  const buyer = await buyerOf(db, given.organisationId)
  const refusal = purposeRefusal(given.draft.purpose, buyer.underProcurementCode)
  if (refusal) return { ok: false, reason: refusal }
  if (await writeDraft(db, given)) return { ok: true, revision: given.revision + 1 }
  const current = await draftOfBuyer(db, given)
  if (!current) return { ok: false, reason: 'missing' }
  return { ok: false, reason: current.status === 'draft' ? 'stale' : 'launched', current }
}

async function writeDraft(db: Db, given: DraftKey & { revision: number; draft: CampaignDraft }): Promise<boolean> {
  const result = await db
    .updateTable('campaign')
    .set({ ...draftColumns(given.draft), revision: given.revision + 1 })
    .where('id', '=', given.campaignId)
    .where('organisation_id', '=', given.organisationId)
    .where('status', '=', 'draft')
    .where('revision', '=', given.revision)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Each try that fails means that another write went through; more writers than this at once are no people. */
const MOST_TRIES = 50

export type DraftChange<R> = { ok: true } | { ok: false; reason: 'missing' | 'launched' } | ({ ok: false } & R)

/**
 * Changes one part of a draft, again from what stands there when another write came first: two buyers who add suppliers
 * at once both succeed. `change` gives the new draft, or a refusal that is handed back; it may run several times.
 */
export async function changeDraft<R extends { reason: string }>(
  db: Db,
  key: DraftKey,
  change: (draft: CampaignDraft) => { draft: CampaignDraft } | R,
): Promise<DraftChange<R>> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const current = await draftOfBuyer(db, key)
    if (!current) return { ok: false, reason: 'missing' }
    if (current.status !== 'draft') return { ok: false, reason: 'launched' }
    const changed = change(current.draft)
    if ('reason' in changed) return { ok: false, ...changed }
    if (await writeDraft(db, { ...key, revision: current.revision, draft: changed.draft })) return { ok: true }
  }
  throw new Error('A draft was being written all the time')
}

/** The buyer closes before the deadline; closing what is closed already changes nothing and is no fault. */
export async function closeCampaign(
  db: Db,
  given: DraftKey & { actorId: string; now: string },
): Promise<{ ok: true; closed: boolean } | { ok: false }> {
  return db.transaction().execute(async (db) => {
    const campaign = await db
      .selectFrom('campaign')
      .select(['status', 'deadline', 'closes_at'])
      .where('id', '=', given.campaignId)
      .where('organisation_id', '=', given.organisationId)
      .executeTakeFirst()
    if (!campaign || campaign.status === 'draft') return { ok: false }
    if (statusAt(campaign, given.now) !== 'launched') return { ok: true, closed: false }
    const result = await db
      .updateTable('campaign')
      .set((e) => ({ status: 'closed', closed_at: given.now, revision: e('revision', '+', 1) }))
      .where('id', '=', given.campaignId)
      .where('organisation_id', '=', given.organisationId)
      .where('status', '=', 'launched')
      .executeTakeFirst()
    if (result.numUpdatedRows === 0n) return { ok: true, closed: false }
    await appendEvent(db, {
      chainId: campaignChain(given.campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'close',
      payload: { campaign: given.campaignId },
    })
    return { ok: true, closed: true }
  })
}
