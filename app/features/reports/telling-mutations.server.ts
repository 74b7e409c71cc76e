import { batches } from '#app/domain/batches.ts'
import { localOf } from '#app/domain/campaign/deadline.ts'
import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import { lastFlagDay, publicationFault, type TellingFault } from '#app/domain/results/debriefing.ts'
import { campaignEvaluation, everyRemaining } from '#app/features/assessment/evaluation.server.ts'
import { appendEvent, appendEvents, campaignChain } from '#app/features/log/append.server.ts'
import { enqueueMails } from '#app/features/mail/enqueue.server.ts'
import type { Sending } from '#app/features/mail/enqueue-notices.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { holdAssessed } from './hold.server.ts'
import { reportsOf } from './supplier-report.server.ts'
import { tellingMails } from './telling-mail.server.ts'
import { type TellingRow, tellingRows } from './tellings.server.ts'
import { keptText } from './told-report.ts'

type Db = Kysely<Schema>

export interface TellingGiven extends Sending {
  campaignId: string
  /** The buyer's. */
  organisationId: string
  actorId: string
  /** Invitations, or all those that may be told. */
  chosen: readonly string[] | 'all'
}

export type TellingResult =
  | { ok: true; told: number; over: boolean }
  | { ok: false; reason: 'not_found' | 'not_assessed' | 'provisional' | 'nothing' }
  | { ok: false; reason: TellingFault; supplier: string }

/** The campaign held, with the reports of those chosen as they stand now, and where the telling of each is. */
async function prepared(db: Db, given: TellingGiven, mayBeTold: (row: TellingRow, today: string) => boolean) {
  const held = await holdAssessed(db, given)
  const found = await campaignEvaluation(db, given)
  if (!found) return { ok: false as const, reason: 'not_found' as const }
  if (!held) return { ok: false as const, reason: 'not_assessed' as const }
  if (everyRemaining(found).length > 0) return { ok: false as const, reason: 'provisional' as const }
  const all = await tellingRows(db, given)
  const timeZone = found.campaign.time_zone
  const today = localOf(given.now, timeZone).day
  const { chosen } = given
  const rows = all.filter((row) => (chosen === 'all' ? mayBeTold(row, today) : chosen.includes(row.invitationId)))
  if (chosen !== 'all' && rows.length < new Set(chosen).size)
    return { ok: false as const, reason: 'not_found' as const }
  if (rows.length === 0) return { ok: false as const, reason: 'nothing' as const }
  const ids = rows.map(({ invitationId }) => invitationId)
  const reports = await reportsOf(db, given, found, ids)
  const texts = [...reports].map(([invitationId, report]) => ({ invitationId, report: keptText(report) }))
  return { ok: true as const, all, rows, ids, texts, today, timeZone }
}

/**
 * Sends each chosen supplier its report before publication, so that it may flag a factual error; sent again, the newer
 * replaces the one before. Refused for one that is published (Design §4.10).
 */
export async function sendPreviews(db: Db, given: TellingGiven): Promise<TellingResult> {
  return db.transaction().execute(async (db): Promise<TellingResult> => {
    const ready = await prepared(db, given, ({ published, previewed }) => !published && !previewed)
    if (!ready.ok) return ready
    const told = ready.rows.find(({ published }) => published)
    if (told) return { ok: false, reason: 'published', supplier: told.name }
    const flags_until = lastFlagDay(given.now, ready.timeZone)
    for (const { invitationId, report } of ready.texts) {
      const preview = { report, previewed_at: given.now, previewed_by: given.actorId }
      // A report sent again is another: it opens its own time, and what was said of the one before is over.
      const sent = { ...preview, flags_until, nothing_to_flag_at: null }
      await db
        .insertInto('debriefing')
        .values({ invitation_id: invitationId, campaign_id: given.campaignId, ...sent })
        .onConflict((conflict) => conflict.column('invitation_id').doUpdateSet(sent))
        .execute()
    }
    await logTelling(db, given, 'debriefing_preview', ready.texts)
    const key = { ...given, invitationIds: ready.ids }
    await enqueueMails(db, await tellingMails(db, 'debriefing_preview', key, given), given)
    return { ok: true, told: ready.ids.length, over: false }
  })
}

/**
 * Publishes the reports of the chosen suppliers, or of all that saw theirs, had time to flag an error and have no flag
 * waiting: each as it stands now, once and for all. `early` is why the time to flag is cut short; it is kept with each
 * report that it concerns. With the last one the campaign is debriefed. Each publication is an event and a mail to its
 * supplier; one that may not be published refuses the whole choice (Design §4.9, §4.10, decision 33).
 */
export async function publishReports(
  db: Db,
  given: TellingGiven & { early?: string | undefined },
): Promise<TellingResult> {
  const { early } = given
  const faultOf = (row: TellingRow, today: string) => {
    const fault = publicationFault(row, today)
    return fault === 'too_early' && early ? null : fault
  }
  return db.transaction().execute(async (db): Promise<TellingResult> => {
    const ready = await prepared(db, given, (row, today) => faultOf(row, today) === null)
    if (!ready.ok) return ready
    for (const row of ready.rows) {
      const fault = faultOf(row, ready.today)
      if (fault) return { ok: false, reason: fault, supplier: row.name }
    }
    const hurried = new Set(
      ready.rows
        .filter((row) => publicationFault(row, ready.today) === 'too_early')
        .map(({ invitationId }) => invitationId),
    )
    const texts = ready.texts.map((text) => ({ ...text, early: hurried.has(text.invitationId) ? early : undefined }))
    for (const { invitationId, report, early } of texts)
      await db
        .updateTable('debriefing')
        .set({ report, published_at: given.now, published_by: given.actorId, early_reason: early ?? null })
        .where('invitation_id', '=', invitationId)
        .where('published_at', 'is', null)
        .execute()
    await logTelling(db, given, 'debriefing', texts)
    const over = ready.all.every((row) => row.published || ready.ids.includes(row.invitationId))
    if (over) await endCampaign(db, given, ready.all.length)
    const key = { ...given, invitationIds: ready.ids }
    await enqueueMails(db, await tellingMails(db, 'debriefing', key, given), given)
    return { ok: true, told: ready.ids.length, over }
  })
}

async function endCampaign(db: Db, given: TellingGiven, suppliers: number): Promise<void> {
  await db
    .updateTable('campaign')
    .set((e) => ({ status: 'debriefed', debriefed_at: given.now, revision: e('revision', '+', 1) }))
    .where('id', '=', given.campaignId)
    .where('organisation_id', '=', given.organisationId)
    .where('status', '=', 'assessed')
    .execute()
  await appendEvent(db, {
    chainId: campaignChain(given.campaignId),
    at: given.now,
    actorId: given.actorId,
    kind: 'debriefed',
    payload: { campaign: given.campaignId, suppliers },
  })
}

async function logTelling(
  db: Db,
  given: TellingGiven,
  kind: 'debriefing_preview' | 'debriefing',
  texts: readonly { invitationId: string; report: string; early?: string | undefined }[],
): Promise<void> {
  const events = texts.map(({ invitationId, report, early }) => ({
    at: given.now,
    actorId: given.actorId,
    kind,
    payload: {
      invitation: invitationId,
      report: sha256Hex(report),
      ...(early === undefined ? {} : { early: sha256Hex(early) }),
    },
  }))
  for (const batch of batches(events)) await appendEvents(db, campaignChain(given.campaignId), batch)
}
