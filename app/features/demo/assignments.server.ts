import { organisationChain } from '#app/features/log/append.server.ts'
import { organisationId, ownerOf, respondentsOf } from './cast.server.ts'
import type { PlannedInvitation } from './invitations.server.ts'
import { add, type Plan } from './plan.ts'
import { dayFrom, instantFrom, type World } from './world.server.ts'

/** Two criteria with a colleague: one whose day is to come, one that is late. */
const shares = [
  { criterion: 'SRV', due: 10 },
  { criterion: 'EXT', due: -1 },
]

/** What the first respondent of a supplier has given to the second. */
export function planAssignments(plan: Plan, world: World, invitation: PlannedInvitation, supplier: string): void {
  const owner = ownerOf(supplier)
  const colleague = respondentsOf(supplier)[1]
  if (!colleague) return
  const at = instantFrom(world, -5, '11:10')
  const { scope } = invitation.campaign.settings
  for (const { criterion, due } of shares) {
    const dueOn = dayFrom(world, due)
    add(plan, 'assignment', {
      invitation_id: invitation.id,
      criterion_id: criterion,
      question_id: '',
      person_id: colleague.id,
      offered_email: null,
      offered_name: null,
      due_on: dueOn,
      assigned_by: owner.id,
      assigned_at: at,
      done_at: null,
    })
    plan.events.push({
      chainId: organisationChain(organisationId(supplier)),
      at,
      actorId: owner.id,
      kind: 'assignment',
      payload: {
        invitation: invitation.id,
        criterion,
        questions: scope.filter((question) => question.startsWith(`${criterion}-`)).join(' '),
        person: colleague.id,
        due: dueOn,
      },
    })
  }
}
