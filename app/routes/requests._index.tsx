import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RequestList } from '#app/features/responses/RequestList.tsx'
import { requestList } from '#app/features/responses/request-pages.server.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireAccess(incoming, 'request', 'list')
  const { db, now, t } = incoming.context
  const page = Number(new URL(incoming.request.url).searchParams.get('page') ?? 1)
  const list = await requestList(db, { organisationId: organisation.id, actorId: actor.id, now: now(), page })
  return { title: t.requests.title, list }
}

export default function Requests() {
  return <RequestList {...useLoaderData<typeof loader>().list} />
}
