import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Action } from '#app/domain/accounts/access.ts'
import { requireBuyer } from './access.server.ts'

/** Whose campaign, asked by whom and when: what every read and write of a preparation takes. */
export async function buyerKey(incoming: LoaderFunctionArgs, action: Action<'campaign'>) {
  const { actor, organisation } = await requireBuyer(incoming, 'campaign', action)
  const campaignId = incoming.params.campaignId ?? ''
  return { campaignId, organisationId: organisation.id, actorId: actor.id, now: incoming.context.now() }
}
