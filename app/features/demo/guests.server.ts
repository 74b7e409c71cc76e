import { organisationChain } from '#app/features/log/append.server.ts'
import type { Schema } from '#db/schema.ts'
import { planOpening } from './accesses.server.ts'
import { organisationId, ownerOf, personId } from './cast.server.ts'
import type { PlannedInvitation } from './invitations.server.ts'
import { add, type Plan } from './plan.ts'
import { demoStories } from './source.ts'
import { demoId, instantFrom, type World } from './world.server.ts'

/** Who asked from outside to take part in the response of a supplier: one was let in, one was refused, one waits. */
export function planGuests(plan: Plan, world: World, invitation: PlannedInvitation, supplier: string): void {
  for (const guest of demoStories.guests[supplier] ?? []) {
    const person = personId(guest.email)
    const askedAt = instantFrom(world, guest.asked, '10:05')
    const decidedAt = guest.status === 'asked' ? null : instantFrom(world, guest.asked, '16:30')
    const access = demoId('access', invitation.id, guest.email)
    const owner = ownerOf(supplier)
    const place = { organisation_id: organisationId(supplier), person_id: person }
    add(plan, 'person', {
      id: person,
      email: guest.email,
      name: guest.name,
      password_hash: null,
      language: 'fr',
      is_operator: 0,
      created_at: askedAt,
    })
    add(plan, 'access_request', {
      id: access,
      ...place,
      invitation_id: invitation.id,
      status: guest.status,
      asked_at: askedAt,
      decided_at: decidedAt,
      decided_by: decidedAt && owner.id,
      company: guest.company,
      message: guest.message,
      reason: guest.reason,
    })
    const event = (kind: 'access_asked' | 'access_approved' | 'access_refused', at: string, actorId: string) =>
      plan.events.push({
        ...{ chainId: organisationChain(place.organisation_id), at, actorId, kind },
        payload: { invitation: invitation.id, access },
      })
    event('access_asked', askedAt, person)
    if (!decidedAt || guest.status === 'asked') continue
    event(`access_${guest.status}`, decidedAt, owner.id)
    if (guest.status === 'approved') letIn(plan, world, { invitation, supplier, personId: person, decidedAt })
  }
}

function letIn(
  plan: Plan,
  world: World,
  guest: { invitation: PlannedInvitation; supplier: string; personId: string; decidedAt: string },
): void {
  const row: Schema['membership'] = {
    organisation_id: organisationId(guest.supplier),
    person_id: guest.personId,
    role: 'guest',
    function: null,
    created_at: guest.decidedAt,
  }
  add(plan, 'membership', row)
  const times = { first: instantFrom(world, -2, '09:12'), last: instantFrom(world, -1, '17:48') }
  planOpening(plan, { invitationId: guest.invitation.id, supplier: guest.supplier, personId: guest.personId, ...times })
}
