import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { seesRunningCampaigns } from '#app/domain/accounts/access.ts'
import { FrozenRules } from '#app/features/campaigns/FrozenRules.tsx'
import { frozenRules } from '#app/features/campaigns/frozen.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'campaign', 'read')
  const { db, now, t } = incoming.context
  const asked = new URL(incoming.request.url).searchParams.get('version')
  const rules = await frozenRules(db, {
    campaignId: incoming.params.campaignId ?? '',
    organisationId: organisation.id,
    runningToo: seesRunningCampaigns(actor),
    version: asked === null ? null : Number(asked),
    now: now(),
  })
  if (!rules) throw notFound()
  return { title: t.frozen.title, rules }
}

export default function Frozen() {
  return <FrozenRules rules={useLoaderData<typeof loader>().rules} />
}
