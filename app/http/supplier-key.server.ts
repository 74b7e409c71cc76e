import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Action, Resource } from '#app/domain/accounts/access.ts'
import { requireAccess, requireActor } from './access.server.ts'
import { notFound } from './responses.server.ts'

/** Who asks for which request, as every function of the supplier's side takes it. */
export async function supplierKey<R extends Resource>(incoming: LoaderFunctionArgs, resource: R, action: Action<R>) {
  const { organisation: place, isOperator } = await requireActor(incoming)
  // Whoever has no place left, such as a guest whose access has ended, meets what a stranger to the request meets.
  if (!place && !isOperator) throw notFound()
  const { actor, organisation } = await requireAccess(incoming, resource, action)
  const { now, newId } = incoming.context
  const invitationId = incoming.params.invitationId ?? ''
  return { invitationId, organisationId: organisation.id, actorId: actor.id, now: now(), newId }
}
