import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { recordAccess } from '#app/features/accesses/recording-mutations.server.ts'
import { PreviewResponse } from '#app/features/responses/PreviewResponse.tsx'
import { previewPage } from '#app/features/responses/review-page.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { isNavigation } from '#app/http/navigation.server.ts'
import { notFound } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const key = await supplierKey(incoming, 'submission', 'read')
  const page = await previewPage(db, key)
  if (!page) throw notFound()
  if (isNavigation(incoming.request)) await recordAccess(db, key)
  return { title: t.submission.previewTitle(page.buyer), page }
}

export default function Preview() {
  return <PreviewResponse page={useLoaderData<typeof loader>().page} />
}
