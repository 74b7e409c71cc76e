import type { CampaignStatus } from '#app/domain/campaign/campaign.ts'
import { type InvitationStatus, invitationStatusAt } from '#app/domain/campaign/deadline.ts'

export const sharingStates = ['asked', 'accepted', 'refused', 'withdrawn', 'not_returned', 'cancelled'] as const
export type SharingState = (typeof sharingStates)[number]

/**
 * What became of a buyer's request, as its supplier reads it: asked, accepted (a response was submitted), refused,
 * withdrawn (submitted, then taken back), never returned, or cancelled by the buyer before it was answered.
 * Source: Design §3 and §4.3 (who sees what).
 */
export function sharingState(
  given: { status: InvitationStatus; withdrawn: boolean },
  campaign: CampaignStatus,
): SharingState {
  const status = invitationStatusAt(given.status, campaign)
  if (given.withdrawn) return 'withdrawn'
  if (status === 'withdrawn') return 'cancelled'
  if (status === 'submitted') return 'accepted'
  if (status === 'declined') return 'refused'
  return status === 'not_returned' ? 'not_returned' : 'asked'
}

/**
 * What a withdrawal takes from the buyer: before the close everything, because nobody has read anything yet; after it
 * the files and links, because the panel has read the texts and its decision must stay justified. Source: Design §4.3.
 */
export function withdrawalTakes(campaign: CampaignStatus): 'everything' | 'evidence' {
  return campaign === 'draft' || campaign === 'launched' ? 'everything' : 'evidence'
}
