import type { Kysely, Schema } from '#db/schema.ts'
import { type RequestKey, supplierRequest } from './queries.server.ts'

/** Whether a request may be declined, by whom, and what was said when it was; null when there is no such request. */
export async function declinePage(db: Kysely<Schema>, key: RequestKey) {
  const request = await supplierRequest(db, key)
  if (!request) return null
  const { invitation, campaign, buyer } = request
  return {
    invitationId: invitation.id,
    campaign: { name: campaign.name, deadline: campaign.deadline, timeZone: campaign.timeZone },
    buyer: buyer.name,
    status: invitation.status,
    running: campaign.status === 'launched',
    /** The owner's act; before anybody has claimed, anybody of the organisation may. */
    mine: invitation.ownerId === null || invitation.ownerId === key.actorId,
    ownerName: invitation.ownerName,
    declinedAt: invitation.declinedAt,
    reason: invitation.declineReason,
  }
}
export type DeclinePage = NonNullable<Awaited<ReturnType<typeof declinePage>>>
