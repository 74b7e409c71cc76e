import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Action } from '#app/domain/access.ts'
import { requireBuyer } from './access.server.ts'

/** Who marks which campaign, as every function of the panel takes it. */
export async function evaluatorKey(incoming: LoaderFunctionArgs, action: Action<'marking'>) {
  const { actor, organisation } = await requireBuyer(incoming, 'marking', action)
  const { campaignId = '', invitationId = '' } = incoming.params
  return { campaignId, invitationId, organisationId: organisation.id, actorId: actor.id, now: incoming.context.now() }
}
