import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Action, Resource } from '#app/domain/access.ts'
import { requireAccess } from './access.server.ts'

/** Who asks for which request, as every function of the supplier's side takes it. */
export async function supplierKey<R extends Resource>(incoming: LoaderFunctionArgs, resource: R, action: Action<R>) {
  const { actor, organisation } = await requireAccess(incoming, resource, action)
  const { now, newId } = incoming.context
  const invitationId = incoming.params.invitationId ?? ''
  return { invitationId, organisationId: organisation.id, actorId: actor.id, now: now(), newId }
}
