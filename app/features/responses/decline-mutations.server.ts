import { openToSupplier } from '#app/features/campaigns/clock.server.ts'
import { appendEvent, campaignChain, organisationChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { declinePage } from './decline.server.ts'
import { takeOwnership } from './ownership-mutations.server.ts'
import { type RequestKey, supplierRequest, visibleInvitations } from './queries.server.ts'

type Db = Kysely<Schema>

export type DeclineResult =
  | { ok: true }
  | { ok: false; fault: 'not_found' | 'closed' | 'not_owner' | 'submitted' | 'declined' | 'not_declined' }

class Overtaken extends Error {}

/** The owner's own request while its campaign runs; in the `where` of the write, so that a deadline never slips in between. */
const ownOpenRequest = (db: Db, key: RequestKey) =>
  visibleInvitations(db, key)
    .select('i.id')
    .where('i.id', '=', key.invitationId)
    .where('i.owner_id', '=', key.actorId)
    .where(openToSupplier(key.now))

async function trace(db: Db, key: RequestKey, campaignId: string, kind: 'decline' | 'decline_withdrawn') {
  const event = { at: key.now, actorId: key.actorId, kind, payload: { invitation: key.invitationId } }
  await appendEvent(db, { ...event, chainId: campaignChain(campaignId) })
  await appendEvent(db, { ...event, chainId: organisationChain(key.organisationId) })
}

/** One transaction that writes all or nothing: an act overtaken by another does not leave its first half behind. */
async function act(db: Db, key: RequestKey, write: (db: Db) => Promise<void>): Promise<DeclineResult> {
  try {
    await db.transaction().execute(write)
    return { ok: true }
  } catch (error) {
    if (error instanceof Overtaken) return refusalOf(db, key)
    throw error
  }
}

/** Why the state as it now stands refuses the act. */
async function refusalOf(db: Db, key: RequestKey): Promise<DeclineResult> {
  const page = await declinePage(db, key)
  if (!page) return { ok: false, fault: 'not_found' }
  if (!page.running) return { ok: false, fault: 'closed' }
  if (!page.mine) return { ok: false, fault: 'not_owner' }
  if (page.status === 'submitted' || page.status === 'declined') return { ok: false, fault: page.status }
  return { ok: false, fault: page.status === 'withdrawn' ? 'closed' : 'not_declined' }
}

/**
 * Declines a request with a reason that the buyer reads. The owner speaks for the organisation; where nobody has claimed
 * yet, whoever declines becomes the owner. A submitted response cannot be declined: it was given (Design §2). Drafts stay.
 */
export async function declineRequest(db: Db, given: RequestKey & { reason: string }): Promise<DeclineResult> {
  const request = await supplierRequest(db, given)
  if (!request) return { ok: false, fault: 'not_found' }
  return act(db, given, async (db) => {
    if (request.editable && request.invitation.status !== 'submitted') await takeOwnership(db, given, request)
    const written = await db
      .updateTable('invitation')
      .set({ status: 'declined', declined_at: given.now, decline_reason: given.reason.trim() })
      .where('id', 'in', ownOpenRequest(db, given))
      .where('status', '=', 'claimed')
      .executeTakeFirst()
    if (written.numUpdatedRows === 0n) throw new Overtaken()
    await trace(db, given, request.campaign.id, 'decline')
  })
}

/** Takes a refusal back while the campaign runs: the request is claimed again, with its drafts as they were. */
export async function takeBackDecline(db: Db, key: RequestKey): Promise<DeclineResult> {
  const request = await supplierRequest(db, key)
  if (!request) return { ok: false, fault: 'not_found' }
  return act(db, key, async (db) => {
    const written = await db
      .updateTable('invitation')
      .set({ status: 'claimed', declined_at: null, decline_reason: null })
      .where('id', 'in', ownOpenRequest(db, key))
      .where('status', '=', 'declined')
      .executeTakeFirst()
    if (written.numUpdatedRows === 0n) throw new Overtaken()
    await trace(db, key, request.campaign.id, 'decline_withdrawn')
  })
}
