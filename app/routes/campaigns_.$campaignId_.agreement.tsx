import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AgreementPage } from '#app/features/assessment/AgreementPage.tsx'
import { agreementPage } from '#app/features/assessment/agreement.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'
import { viewerKey } from '#app/http/viewer-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { key, may } = await viewerKey(incoming, 'read')
  const page = await agreementPage(incoming.context.db, key)
  if (!page) throw notFound()
  return { title: incoming.context.t.agreement.title, page, may }
}

export default function Agreement() {
  const { page, may } = useLoaderData<typeof loader>()
  return <AgreementPage page={page} may={may} />
}
