import { member, organisationId, ownerOf, valdorenePeople } from './cast.server.ts'
import { plannedSupplier } from './invitations.server.ts'
import { add, type Plan } from './plan.ts'
import { demoStories } from './source.ts'
import { dayFrom, demoId, instantFrom, type World } from './world.server.ts'

/** The progress plan of the supplier that was told: an action under way, one that is late, one that waits for its word. */
export function planProgressPlan(plan: Plan, world: World): void {
  const { supplier } = demoStories.debriefing.published
  const campaignId = demoId('campaign', 'assessed')
  const person = { buyer: member(valdorenePeople, 'si-achats').id, supplier: ownerOf(supplier).id }
  for (const story of demoStories.actions) {
    const id = demoId('progress_action', story.source)
    add(plan, 'progress_action', {
      id,
      buyer_id: organisationId('valdorene'),
      supplier_id: organisationId(supplier),
      invitation_id: demoId('invitation', campaignId, plannedSupplier(supplier).email),
      source_id: story.source,
      title: story.title,
      evidence: story.evidence,
      owner: story.owner,
      due_on: dayFrom(world, story.due),
      state: story.state,
      proposed_by: story.by,
      revision: story.state === 'proposed' ? 1 : 2,
      created_at: instantFrom(world, -14, '10:00'),
      updated_at: instantFrom(world, -12, '10:00'),
      updated_by: person[story.by],
    })
    for (const [index, { side, on, text }] of story.messages.entries())
      add(plan, 'progress_message', {
        id: demoId('progress_message', id, String(index)),
        action_id: id,
        side,
        text,
        said_at: instantFrom(world, on, '11:20'),
        said_by: person[side],
      })
  }
}
