import type { LoaderFunctionArgs } from '@remix-run/node'
import { seesRunningCampaigns } from '#app/domain/accounts/access.ts'
import { requireBuyer } from './access.server.ts'

/** Whose report is asked for, by whom and when; a reader sees those that are published (Design §2). */
export async function reportKey(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'report', 'read')
  const { campaignId = '', invitationId = '' } = incoming.params
  const toldOnly = !seesRunningCampaigns(actor)
  const key = { campaignId, invitationId, organisationId: organisation.id, now: incoming.context.now(), toldOnly }
  return { actor, key }
}
