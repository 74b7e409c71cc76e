import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { joinDays } from '#app/features/people/join-link.server.ts'
import { PeopleList } from '#app/features/people/PeopleList.tsx'
import { offersWaiting, peopleOf } from '#app/features/people/queries.server.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireAccess(incoming, 'people', 'read')
  const { db, t, now } = incoming.context
  const since = new Date(Date.parse(now()) - joinDays * 24 * 3600 * 1000).toISOString()
  const people = await peopleOf(db, organisation.id)
  const waiting = await offersWaiting(db, organisation.id, since)
  return { title: t.people.title, organisation: organisation.name, people, waiting }
}

export default function People() {
  return <PeopleList {...useLoaderData<typeof loader>()} />
}
