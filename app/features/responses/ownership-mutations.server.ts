import { appendEvent, campaignChain, organisationChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { isGuest } from './guests.server.ts'
import { colleaguesOf } from './ownership.server.ts'
import { type RequestKey, type SupplierRequest, supplierRequest } from './queries.server.ts'

type Db = Kysely<Schema>

/**
 * The first member to write for an organisation that was invited by name becomes the owner; an invitation that has an
 * owner keeps it, and a guest attests nothing. Runs inside the caller's transaction.
 */
export async function takeOwnership(db: Db, key: RequestKey, request: SupplierRequest): Promise<void> {
  if (request.invitation.ownerId || (await isGuest(db, key))) return
  const taken = await db
    .updateTable('invitation')
    .set({ owner_id: key.actorId, status: 'claimed', claimed_at: key.now })
    .where('id', '=', key.invitationId)
    .where('organisation_id', '=', key.organisationId)
    .where('owner_id', 'is', null)
    .where('status', 'in', ['waiting', 'sent', 'refused', 'opened'])
    .executeTakeFirst()
  if (taken.numUpdatedRows === 0n) return
  await noteClaim(db, key, key.actorId)
  const event = { at: key.now, actorId: key.actorId, kind: 'claim', payload: { invitation: key.invitationId } } as const
  await appendEvent(db, { ...event, chainId: campaignChain(request.campaign.id) })
  await appendEvent(db, { ...event, chainId: organisationChain(key.organisationId) })
}

/** An organisation that was invited by name claims through one of its members; a claim of before stays noted as it was. */
async function noteClaim(db: Db, key: RequestKey, personId: string): Promise<void> {
  await db
    .insertInto('invitation_claim')
    .values({ invitation_id: key.invitationId, person_id: personId, way: 'member' })
    .onConflict((conflict) => conflict.column('invitation_id').doNothing())
    .execute()
}

export type HandOverResult =
  | { ok: true }
  | { ok: false; fault: 'not_found' | 'closed' | 'not_allowed' | 'not_respondent' | 'changed' }

/**
 * Passes a request from one respondent to another of the same organisation: its owner hands it over, or a colleague
 * takes it over for an owner who is away. Answers, drafts and receipts stay as they are; who attests is logged on both
 * chains (Design §2, §4.8). `from` is the owner that the page showed.
 */
export async function handOver(
  db: Db,
  given: RequestKey & { from: string | null; to: string },
): Promise<HandOverResult> {
  const request = await supplierRequest(db, given)
  if (!request) return { ok: false, fault: 'not_found' }
  if (!request.editable) return { ok: false, fault: 'closed' }
  const { from, to, actorId } = given
  if (from === to || (actorId !== from && actorId !== to)) return { ok: false, fault: 'not_allowed' }
  const colleagues = await colleaguesOf(db, given)
  if (!colleagues.some(({ id }) => id === to)) return { ok: false, fault: 'not_respondent' }
  return db.transaction().execute(async (db): Promise<HandOverResult> => {
    const claimed = { status: 'claimed' as const, claimed_at: given.now }
    const moved = await db
      .updateTable('invitation')
      .set({ owner_id: to, ...(from === null ? claimed : {}) })
      .where('id', '=', given.invitationId)
      .where('organisation_id', '=', given.organisationId)
      .where('owner_id', from === null ? 'is' : '=', from)
      .where('status', 'not in', ['declined', 'withdrawn'])
      .executeTakeFirst()
    if (moved.numUpdatedRows === 0n) return { ok: false, fault: 'changed' }
    if (from === null) await noteClaim(db, given, to)
    const payload = { invitation: given.invitationId, from, to }
    const event = { at: given.now, actorId, kind: 'handover', payload } as const
    await appendEvent(db, { ...event, chainId: campaignChain(request.campaign.id) })
    await appendEvent(db, { ...event, chainId: organisationChain(given.organisationId) })
    return { ok: true }
  })
}
