import { canonicalJson } from '#app/domain/proofs/canonical.ts'
import { type Receipt, receiptSchema } from '#app/domain/proofs/receipt.ts'
import { openToSupplier } from '#app/features/campaigns/clock.server.ts'
import { launchFor } from '#app/features/campaigns/launched.server.ts'
import { instanceSettingOrFirst } from '#app/features/instance/settings.server.ts'
import { appendEvent, campaignChain, organisationChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { updateLibrary } from './library-mutations.server.ts'
import { openResponse } from './opening-mutations.server.ts'
import { takeOwnership } from './ownership-mutations.server.ts'
import type { SupplierRequest } from './queries.server.ts'
import { reusedOf } from './reused.server.ts'
import type { WriteKey } from './saving-mutations.server.ts'
import { type Snapshot, snapshotOf } from './snapshot.server.ts'

type Db = Kysely<Schema>

export interface Submission extends WriteKey {
  /** Made with the form: sending it again gives the same receipt. */
  requestKey: string
  attested: boolean
  confirmUnanswered: boolean
  updateLibrary: boolean
  /** Questions whose answer is meant for this buyer alone: the library keeps its own. */
  variants?: readonly string[]
  /** The hash of what the review page showed; when given, nothing else is submitted. */
  seen?: string
}

export type SubmitRefusal =
  | { fault: 'not_found' | 'closed' | 'not_owner' | 'not_attested' | 'changed' }
  | { fault: 'to_review' | 'incomplete' | 'unanswered'; questions: string[] }
export type SubmitResult = { ok: true; receipt: Receipt } | ({ ok: false } & SubmitRefusal)

async function earlierReceipt(db: Db, key: { responseId: string; requestKey: string }): Promise<Receipt | null> {
  const row = await db
    .selectFrom('submission')
    .select('receipt')
    .where('response_id', '=', key.responseId)
    .where('request_key', '=', key.requestKey)
    .executeTakeFirst()
  return row ? receiptSchema.parse(JSON.parse(row.receipt)) : null
}

function refusalOf(snapshot: Snapshot, submission: Submission): SubmitRefusal | null {
  const inState = (wanted: string) => [...snapshot.states].filter(([, state]) => state === wanted).map(([id]) => id)
  for (const fault of ['to_review', 'incomplete'] as const) {
    const questions = inState(fault)
    if (questions.length > 0) return { fault, questions }
  }
  const unanswered = inState('unanswered')
  if (unanswered.length > 0 && !submission.confirmUnanswered) return { fault: 'unanswered', questions: unanswered }
  if (!submission.attested) return { fault: 'not_attested' }
  return submission.seen !== undefined && submission.seen !== snapshot.hash ? { fault: 'changed' } : null
}

/** Holds the campaign open until this transaction ends: a close, or another submission, waits for it or comes before it. */
async function holdOpen(db: Db, submission: Submission, campaignId: string): Promise<boolean> {
  const held = await db
    .updateTable('campaign')
    .set({ status: 'launched' })
    .where('id', '=', campaignId)
    .where('status', '=', 'launched')
    .where('id', 'in', (e) =>
      e
        .selectFrom('campaign as c')
        .innerJoin('invitation as i', 'i.campaign_id', 'c.id')
        .select('c.id')
        .where('i.id', '=', submission.invitationId)
        .where(openToSupplier(submission.now)),
    )
    .executeTakeFirst()
  return held.numUpdatedRows > 0n
}

/** False when the request has meanwhile gone to another owner, or away: then nothing has been written. */
async function markSubmitted(db: Db, submission: Submission, responseId: string): Promise<boolean> {
  const marked = await db
    .updateTable('invitation')
    .set({ status: 'submitted', submitted_at: submission.now })
    .where('id', '=', submission.invitationId)
    .where('organisation_id', '=', submission.organisationId)
    .where('owner_id', '=', submission.actorId)
    .where('status', 'not in', ['declined', 'withdrawn'])
    .executeTakeFirst()
  if (marked.numUpdatedRows === 0n) return false
  await db
    .updateTable('response')
    .set({ status: 'submitted', updated_at: submission.now })
    .where('id', '=', responseId)
    .execute()
  return true
}

async function nextSequence(db: Db, responseId: string): Promise<number> {
  const row = await db
    .selectFrom('submission')
    .select((e) => e.fn.max('sequence').as('last'))
    .where('response_id', '=', responseId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

async function mayStillSubmit(db: Db, submission: Submission): Promise<SubmitRefusal | null> {
  const row = await db
    .selectFrom('invitation')
    .select(['status', 'owner_id'])
    .where('id', '=', submission.invitationId)
    .where('organisation_id', '=', submission.organisationId)
    .executeTakeFirst()
  if (!row || row.status === 'declined' || row.status === 'withdrawn') return { fault: 'closed' }
  // Without an owner, whoever submits becomes it with the submission, and not before.
  return row.owner_id === null || row.owner_id === submission.actorId ? null : { fault: 'not_owner' }
}

interface Frozen {
  id: string
  responseId: string
  instance: string
  submittedBy: string
}

/** Writes the snapshot, its receipt and its trace; the campaign is held open by the caller. */
async function freeze(
  db: Db,
  submission: Submission,
  request: SupplierRequest,
  snapshot: Snapshot,
  frozen: Frozen,
): Promise<Receipt> {
  const sequence = await nextSequence(db, frozen.responseId)
  const payload = { invitation: submission.invitationId, submission: frozen.id, sequence, hash: snapshot.hash }
  const event = { at: submission.now, actorId: submission.actorId, kind: 'submission', payload } as const
  const chain = campaignChain(request.campaign.id)
  const place = await appendEvent(db, { ...event, chainId: chain })
  await appendEvent(db, { ...event, chainId: organisationChain(submission.organisationId) })
  const files = new Map(snapshot.transmitted.filter((row) => row.kind === 'file').map((row) => [row.sha256, row]))
  const receipt: Receipt = {
    format: 'etalon-receipt/1',
    instance: frozen.instance,
    campaign: snapshot.content.campaign,
    buyer: snapshot.content.buyer,
    supplier: snapshot.content.supplier,
    questionnaires: snapshot.content.questionnaires,
    launch: { version: request.launch.version, commitment: request.launch.commitment },
    response: {
      id: frozen.responseId,
      sequence,
      submittedAt: submission.now,
      submittedBy: frozen.submittedBy,
      hash: snapshot.hash,
    },
    evidence: [...files.values()].map((row) => ({
      sha256: row.sha256 ?? '',
      name: row.file_name ?? row.title,
      size: row.size ?? 0,
    })),
    log: { chain, index: place.position, hash: place.hash },
  }
  await db
    .insertInto('submission')
    .values({
      id: frozen.id,
      response_id: frozen.responseId,
      campaign_id: request.campaign.id,
      invitation_id: submission.invitationId,
      organisation_id: submission.organisationId,
      sequence,
      request_key: submission.requestKey,
      content: canonicalJson(snapshot.content),
      hash: snapshot.hash,
      receipt: canonicalJson(receiptSchema.parse(receipt)),
      reused: await reusedOf(db, submission, snapshot),
      submitted_by: submission.actorId,
      submitted_at: submission.now,
    })
    .execute()
  const sent = snapshot.transmitted.map((row) => ({
    submission_id: frozen.id,
    question_id: row.question_id,
    evidence_id: row.id,
  }))
  if (sent.length > 0) await db.insertInto('submission_evidence').values(sent).execute()
  return receipt
}

/**
 * Submits a response as it stands, in one transaction: the frozen snapshot, its receipt, the trace on both chains and
 * the library. Sending the same form again, even 50 times at once, gives the receipt of the one submission; a later form
 * makes a new one, until the deadline (Design §2, §4.5, §8).
 */
export async function submitResponse(db: Db, submission: Submission): Promise<SubmitResult> {
  const seen = await openResponse(db, submission)
  if (!seen) return { ok: false, fault: 'not_found' }
  const { responseId } = seen
  if (!responseId) return { ok: false, fault: 'closed' }
  const idempotence = { responseId, requestKey: submission.requestKey }
  const known = await earlierReceipt(db, idempotence)
  if (known) return { ok: true, receipt: known }
  const instance = await instanceSettingOrFirst(db, 'instance_id', submission.newId())
  return db.transaction().execute(async (db): Promise<SubmitResult> => {
    if (!(await holdOpen(db, submission, seen.campaign.id))) return { ok: false, fault: 'closed' }
    const sent = await earlierReceipt(db, idempotence)
    if (sent) return { ok: true, receipt: sent }
    const barred = await mayStillSubmit(db, submission)
    if (barred) return { ok: false, ...barred }
    // An amendment may have come since the page was opened: the receipt names the version in force now.
    const launch =
      (await launchFor(db, { campaignId: seen.campaign.id, invitationId: seen.invitation.id })) ?? seen.launch
    const request = { ...seen, launch }
    const snapshot = await snapshotOf(db, request)
    const refusal = refusalOf(snapshot, submission)
    if (refusal) return { ok: false, ...refusal }
    const author = await db.selectFrom('person').select('name').where('id', '=', submission.actorId).executeTakeFirst()
    await takeOwnership(db, submission, request)
    if (!(await markSubmitted(db, submission, responseId))) return { ok: false, fault: 'not_owner' }
    const frozen = { id: submission.newId(), responseId, instance, submittedBy: author?.name ?? '' }
    const receipt = await freeze(db, submission, request, snapshot, frozen)
    if (submission.updateLibrary) await updateLibrary(db, submission, request, snapshot.content)
    return { ok: true, receipt }
  })
}
