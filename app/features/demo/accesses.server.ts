import { organisationChain } from '#app/features/log/append.server.ts'
import { organisationId } from './cast.server.ts'
import { add, type Plan } from './plan.ts'

/** Somebody opened a response of a supplier, a first and a last time. */
export function planOpening(
  plan: Plan,
  opening: { invitationId: string; supplier: string; personId: string; first: string; last: string },
): void {
  const { invitationId, supplier, personId, first, last } = opening
  add(plan, 'request_access', { invitation_id: invitationId, person_id: personId, first_at: first, last_at: last })
  plan.events.push({
    chainId: organisationChain(organisationId(supplier)),
    at: first,
    actorId: personId,
    kind: 'access',
    payload: { invitation: invitationId },
  })
}
