import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may, seesRunningCampaigns } from '#app/domain/accounts/access.ts'
import { AmendmentList } from '#app/features/amendments/AmendmentList.tsx'
import { amendmentList } from '#app/features/amendments/queries.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'campaign', 'read')
  const { db, now, t } = incoming.context
  const list = await amendmentList(db, {
    campaignId: incoming.params.campaignId ?? '',
    organisationId: organisation.id,
    runningToo: seesRunningCampaigns(actor),
    now: now(),
  })
  if (!list) throw notFound()
  const done = Number(new URL(incoming.request.url).searchParams.get('done')) || null
  return { title: t.amendments.title, list, mayAmend: may(actor, 'campaign', 'amend'), done }
}

export default function Amendments() {
  return <AmendmentList {...useLoaderData<typeof loader>()} />
}
