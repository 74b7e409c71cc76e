import { appendEvent, campaignChain, organisationChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { RequestKey, SupplierRequest } from './queries.server.ts'

/**
 * The first member to write for an organisation that was invited by name becomes the owner; an invitation that has an
 * owner keeps it. Runs inside the caller's transaction.
 */
export async function takeOwnership(db: Kysely<Schema>, key: RequestKey, request: SupplierRequest): Promise<void> {
  if (request.invitation.ownerId) return
  const taken = await db
    .updateTable('invitation')
    .set({ owner_id: key.actorId, status: 'claimed', claimed_at: key.now })
    .where('id', '=', key.invitationId)
    .where('organisation_id', '=', key.organisationId)
    .where('owner_id', 'is', null)
    .where('status', 'in', ['waiting', 'sent', 'refused', 'opened'])
    .executeTakeFirst()
  if (taken.numUpdatedRows === 0n) return
  const event = { at: key.now, actorId: key.actorId, kind: 'claim', payload: { invitation: key.invitationId } } as const
  await appendEvent(db, { ...event, chainId: campaignChain(request.campaign.id) })
  await appendEvent(db, { ...event, chainId: organisationChain(key.organisationId) })
}
