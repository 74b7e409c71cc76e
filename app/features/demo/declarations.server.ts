import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import type { CastMember } from './cast.server.ts'
import { add, type Plan } from './plan.ts'
import { demoStories } from './source.ts'
import { later } from './world.server.ts'

interface Given {
  id: string
  chain: string
  story: { panel: readonly { member: CastMember }[]; launchedAt?: string; closedAt?: string }
}

/**
 * What the panel has signed: all of it once the campaign is closed; while it runs, the first has nothing to declare, the
 * last declares an interest that waits for the buyer, and the others have not signed yet.
 */
export function planDeclarations(plan: Plan, given: Given): void {
  const { id, chain, story } = given
  const from = story.closedAt ?? story.launchedAt
  if (!from) return
  for (const [place, { member }] of story.panel.entries()) {
    const last = place > 0 && place === story.panel.length - 1
    if (!story.closedAt && place > 0 && !last) continue
    const interest = !story.closedAt && last
    const description = interest ? demoStories.interest : null
    const at = later(from, 60 + place * 25)
    add(plan, 'interest_declaration', {
      campaign_id: id,
      person_id: member.id,
      interest: interest ? 1 : 0,
      description,
      signed_at: at,
      decision: null,
      decision_reason: null,
      decided_by: null,
      decided_at: null,
    })
    plan.events.push({
      chainId: chain,
      at,
      actorId: member.id,
      kind: 'interest_declared',
      payload: { interest, description: description === null ? null : sha256Hex(description) },
    })
  }
}
