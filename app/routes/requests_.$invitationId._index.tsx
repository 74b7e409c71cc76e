import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RequestOverview } from '#app/features/responses/RequestOverview.tsx'
import { requestOverview } from '#app/features/responses/request-pages.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const request = await requestOverview(incoming.context.db, await supplierKey(incoming, 'request', 'read'))
  if (!request) throw notFound()
  return { title: request.campaign.name, request }
}

export default function Request() {
  return <RequestOverview request={useLoaderData<typeof loader>().request} />
}
