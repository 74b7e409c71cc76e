import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeclarationList } from '#app/features/declarations/DeclarationList.tsx'
import { declarationsPage } from '#app/features/declarations/deciding.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireBuyer(incoming, 'declaration', 'read')
  const { db, now, t } = incoming.context
  const campaignId = incoming.params.campaignId ?? ''
  const page = await declarationsPage(db, { campaignId, organisationId: organisation.id, now: now() })
  if (!page) throw notFound()
  return { title: t.declarations.listTitle, page }
}

export default function Declarations() {
  return <DeclarationList page={useLoaderData<typeof loader>().page} />
}
