import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccessPage } from '#app/features/accesses/AccessPage.tsx'
import { guestLists } from '#app/features/accesses/guests.server.ts'
import { placesOf } from '#app/features/accesses/places.server.ts'
import { requireSupplier } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireSupplier(incoming, 'access', 'read')
  const { db, now, t } = incoming.context
  const key = { organisationId: organisation.id, actorId: actor.id, now: now() }
  const page = Number(new URL(incoming.request.url).searchParams.get('page') ?? 1)
  const guests = await guestLists(db, { ...key, page })
  return { title: t.accesses.title, places: await placesOf(db, key), guests, organisationId: organisation.id }
}

export default function Access() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <AccessPage {...page} />
}
