import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/accounts/access.ts'
import { Directory } from '#app/features/suppliers/Directory.tsx'
import { directoryPage } from '#app/features/suppliers/directory.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'supplier', 'read')
  const { db, f, t } = incoming.context
  const asked = new URL(incoming.request.url).searchParams
  const list = await directoryPage(db, {
    organisationId: organisation.id,
    search: (asked.get('q') ?? '').trim().slice(0, 200),
    page: Number(asked.get('page') ?? 1),
    compare: f.compare,
  })
  const mayEdit = may(actor, 'supplier', 'edit')
  return { title: t.directory.title, list, mayEdit, removed: asked.has('removed') }
}

export default function Suppliers() {
  return <Directory {...useLoaderData<typeof loader>()} />
}
