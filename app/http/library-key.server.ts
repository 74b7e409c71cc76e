import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAccess } from './access.server.ts'

/** Whose library, seen when: what its read models take. */
export async function libraryKey(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireAccess(incoming, 'library', 'read')
  return { organisationId: organisation.id, now: incoming.context.now() }
}

/** Who writes in which library, as its mutations take it. */
export async function libraryWriteKey(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireAccess(incoming, 'library', 'edit')
  const { now, newId } = incoming.context
  return { organisationId: organisation.id, actorId: actor.id, now: now(), newId }
}
