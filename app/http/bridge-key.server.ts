import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Action } from '#app/domain/accounts/access.ts'
import { requireBuyer } from './access.server.ts'

/** Whose bridge, by whom and when. */
export async function bridgeKey(incoming: LoaderFunctionArgs, action: Action<'bridge'>) {
  const { actor, organisation } = await requireBuyer(incoming, 'bridge', action)
  const { campaignId = '', itemId = '' } = incoming.params
  const key = { campaignId, itemId, organisationId: organisation.id, actorId: actor.id, now: incoming.context.now() }
  return { actor, key }
}
