import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OrganisationList } from '#app/features/people/OrganisationList.tsx'
import { organisationList } from '#app/features/people/organisations.server.ts'
import { requireOperator } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  await requireOperator(incoming, 'instance', 'read')
  const asked = new URL(incoming.request.url).searchParams
  const search = (asked.get('q') ?? '').trim().slice(0, 200)
  const list = await organisationList(incoming.context.db, { search, page: Number(asked.get('page') ?? 1) })
  return { title: incoming.context.t.operator.title, list }
}

export default function Organisations() {
  return <OrganisationList list={useLoaderData<typeof loader>().list} />
}
