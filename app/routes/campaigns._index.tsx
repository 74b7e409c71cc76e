import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may, seesRunningCampaigns } from '#app/domain/accounts/access.ts'
import { CampaignList } from '#app/features/campaigns/CampaignList.tsx'
import { campaignList } from '#app/features/campaigns/list.server.ts'
import { offersWaiting } from '#app/features/dossier/offers.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'campaign', 'list')
  const { db, now, t } = incoming.context
  const asked = new URL(incoming.request.url).searchParams
  const list = await campaignList(db, {
    organisationId: organisation.id,
    runningToo: seesRunningCampaigns(actor),
    search: (asked.get('q') ?? '').trim().slice(0, 200),
    page: Number(asked.get('page') ?? 1),
    now: now(),
  })
  const rights = { mayCompose: may(actor, 'campaign', 'compose'), mayAgree: may(actor, 'consensus', 'agree') }
  const reads = may(actor, 'offered_dossier', 'read')
  const offered = reads ? await offersWaiting(db, { buyerId: organisation.id }) : null
  return { title: t.campaigns.title, ...list, ...rights, offered }
}

export default function Campaigns() {
  const { title: _, ...list } = useLoaderData<typeof loader>()
  return <CampaignList {...list} />
}
