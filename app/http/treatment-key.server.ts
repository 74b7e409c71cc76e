import type { LoaderFunctionArgs } from '@remix-run/node'
import { seesRunningCampaigns } from '#app/domain/accounts/access.ts'
import { requireBuyer } from './access.server.ts'

/** Whose equal-treatment report is asked for, as of now: the same for its page and its files. */
export async function treatmentKey(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'campaign', 'read')
  const { context, params } = incoming
  return {
    campaignId: params.campaignId ?? '',
    organisationId: organisation.id,
    runningToo: seesRunningCampaigns(actor),
    now: context.now(),
    compare: context.f.compare,
  }
}
