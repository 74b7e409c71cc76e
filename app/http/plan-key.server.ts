import type { LoaderFunctionArgs } from '@remix-run/node'
import { may } from '#app/domain/accounts/access.ts'
import { requireBuyer } from './access.server.ts'
import { supplierKey } from './supplier-key.server.ts'

/** Who asks for a plan, from which side of it; a buyer's address names the campaign, a supplier's its request alone. */
export async function planKey(incoming: LoaderFunctionArgs, action: 'read' | 'edit') {
  const { params, context } = incoming
  const { campaignId, invitationId = '', actionId = '' } = params
  const baseUrl = context.env.BASE_URL
  const from = new URL(incoming.request.url).searchParams.get('from') ?? ''
  if (campaignId === undefined) {
    const key = await supplierKey(incoming, 'progress', 'answer')
    return { ...key, baseUrl, side: 'supplier' as const, actionId, from, mayAct: true }
  }
  const { actor, organisation } = await requireBuyer(incoming, 'progress', action)
  const asker = { organisationId: organisation.id, actorId: actor.id, now: context.now(), newId: context.newId }
  const mayAct = may(actor, 'progress', 'edit')
  return { ...asker, baseUrl, side: 'buyer' as const, campaignId, invitationId, actionId, from, mayAct }
}
