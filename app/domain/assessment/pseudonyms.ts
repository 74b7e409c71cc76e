import { sha256Hex } from '#app/domain/proofs/canonical.ts'

/** The letters of a place in an order, from 0: A to Z, then AA, AB… */
export function lettersOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : lettersOf(Math.floor(place / 26) - 1) + last
}

/**
 * The letters that stand for each supplier of a campaign, by invitation: the same on every page and for every evaluator,
 * in an order that follows neither names nor invitations. Source: decision 22.
 */
export function pseudonymsOf(campaignId: string, invitationIds: readonly string[]): Map<string, string> {
  const drawn = invitationIds
    .map((id) => ({ id, draw: sha256Hex(`${campaignId}/${id}`) }))
    .sort((a, b) => (a.draw < b.draw ? -1 : 1))
  return new Map(drawn.map(({ id }, place) => [id, lettersOf(place)]))
}
