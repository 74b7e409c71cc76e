import type { PlannedSupplier } from '#app/domain/campaign/campaign.ts'
import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import type { EventKind } from '#app/domain/proofs/event-chain.ts'
import { derivedToken, tokenHash } from '#app/features/accounts/tokens.server.ts'
import type { Schema } from '#db/schema.ts'
import type { PlannedCampaign } from './campaigns.server.ts'
import { organisationId, ownerOf, supplierOf } from './cast.server.ts'
import { add, type Plan } from './plan.ts'
import { demoStories } from './source.ts'
import { demoId, type World } from './world.server.ts'

/** What became of one invitation, and when; `supplier` is null for one whom nobody has claimed for an organisation. */
export interface InvitationStory {
  planned: PlannedSupplier
  supplier: string | null
  status: Schema['invitation']['status']
  /** The organisation is known before it claims: the request is among its own at once. */
  addressed?: boolean
  openedAt?: string
  claimedAt?: string
  submittedAt?: string
  declinedAt?: string
  declineReason?: string
}

export interface PlannedInvitation {
  id: string
  campaign: PlannedCampaign
  story: InvitationStory
}

export function plannedSupplier(key: string): PlannedSupplier {
  const { name, siren } = supplierOf(key)
  return { name, siren, email: ownerOf(key).email, language: 'fr' }
}

export function outsider(): PlannedSupplier {
  return { ...demoStories.outsider, language: 'fr' }
}

/** Half of the suppliers claimed with a password, half with a code. */
function planClaim(plan: Plan, invitationId: string, supplier: string): void {
  const way = Number.parseInt(sha256Hex(invitationId).slice(0, 2), 16) % 2 === 0 ? 'password' : 'code'
  add(plan, 'invitation_claim', { invitation_id: invitationId, person_id: ownerOf(supplier).id, way })
}

/** An invitation as it stands today, and what its log says of the way there. */
export function planInvitation(
  plan: Plan,
  world: World,
  campaign: PlannedCampaign,
  story: InvitationStory,
): PlannedInvitation {
  const id = demoId('invitation', campaign.id, story.planned.email)
  const nonce = sha256Hex(`nonce of ${id}`).slice(0, 43)
  const launchedAt = campaign.story.launchedAt
  if (!launchedAt) throw new Error('a draft invites nobody')
  const claimed = story.supplier !== null && story.claimedAt !== undefined
  const sent = story.status !== 'waiting' && story.status !== 'refused'
  add(plan, 'invitation', {
    id,
    campaign_id: campaign.id,
    organisation_id: story.supplier && (claimed || story.addressed) ? organisationId(story.supplier) : null,
    owner_id: story.supplier && claimed ? ownerOf(story.supplier).id : null,
    supplier_name: story.planned.name,
    search: story.planned.name.toLowerCase(),
    email: story.planned.email,
    siren: story.planned.siren,
    language: story.planned.language,
    status: story.status,
    token_nonce: nonce,
    token_hash: tokenHash(derivedToken(world.secret, 'invitation', id, nonce)),
    expires_at: campaign.deadline,
    created_at: launchedAt,
    sent_at: sent ? launchedAt : null,
    opened_at: story.openedAt ?? null,
    claimed_at: story.claimedAt ?? null,
    submitted_at: story.submittedAt ?? null,
    declined_at: story.declinedAt ?? null,
    decline_reason: story.declineReason ?? null,
    own_deadline: null,
  })
  if (claimed && story.supplier) planClaim(plan, id, story.supplier)
  const event = (at: string | undefined, kind: EventKind, actorId: string | null) => {
    if (at) plan.events.push({ chainId: campaign.chain, at, actorId, kind, payload: { invitation: id } })
  }
  const owner = story.supplier && claimed ? ownerOf(story.supplier).id : null
  event(launchedAt, 'invitation', campaign.story.author.id)
  event(story.openedAt, 'opening', null)
  if (story.supplier) event(story.claimedAt, 'claim', owner)
  event(story.declinedAt, 'decline', owner)
  return { id, campaign, story }
}
