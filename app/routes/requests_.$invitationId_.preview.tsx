import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PreviewResponse } from '#app/features/responses/PreviewResponse.tsx'
import { previewPage } from '#app/features/responses/review-page.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const page = await previewPage(db, await supplierKey(incoming, 'submission', 'read'))
  if (!page) throw notFound()
  return { title: t.submission.previewTitle(page.buyer), page }
}

export default function Preview() {
  return <PreviewResponse page={useLoaderData<typeof loader>().page} />
}
