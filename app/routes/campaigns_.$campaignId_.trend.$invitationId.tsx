import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TrendPage } from '#app/features/comparison/Trend.tsx'
import { trendPage } from '#app/features/comparison/trend.server.ts'
import { comparisonKey } from '#app/http/comparison-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { key, query, invitationId } = await comparisonKey(incoming)
  const { campaignId, organisationId, now } = key
  const given = { campaignId, organisationId, now, invitationId, with: query.get('with') }
  const page = await trendPage(incoming.context.db, given)
  if (!page) throw notFound()
  return { title: incoming.context.t.trend.title(page.supplier.name), page }
}

export default function Trend() {
  return <TrendPage page={useLoaderData<typeof loader>().page} />
}
