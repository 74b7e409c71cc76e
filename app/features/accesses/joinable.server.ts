import { invitationByToken } from '#app/features/invitations/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

export interface Joinable {
  invitationId: string
  organisationId: string
  campaignId: string
  buyerId: string
}

export type JoinState =
  | { kind: 'nowhere' }
  /** Nobody answers for an organisation yet: the link is to be claimed. */
  | { kind: 'unclaimed' }
  | { kind: 'closed' }
  | { kind: 'open'; response: Joinable }

/**
 * Whether the reader of an invitation link may ask to join the response: an organisation must be known, and its request
 * must still run. Nothing of the organisation or of the request is said.
 */
export async function joinState(db: Db, key: { token: string; now: string }): Promise<JoinState> {
  const invitation = await invitationByToken(db, key)
  if (!invitation) return { kind: 'nowhere' }
  const { id, organisationId, status, campaign, buyer } = invitation
  if (!organisationId) return { kind: campaign.status === 'launched' ? 'unclaimed' : 'closed' }
  if (campaign.status !== 'launched' || status === 'declined' || status === 'withdrawn') return { kind: 'closed' }
  return { kind: 'open', response: { invitationId: id, organisationId, campaignId: campaign.id, buyerId: buyer.id } }
}
