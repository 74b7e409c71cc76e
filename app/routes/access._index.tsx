import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccessPage } from '#app/features/accesses/AccessPage.tsx'
import { placesOf } from '#app/features/accesses/places.server.ts'
import { requireSupplier } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireSupplier(incoming, 'access', 'read')
  const { db, now, t } = incoming.context
  const places = await placesOf(db, { actorId: actor.id, now: now() })
  return { title: t.accesses.title, places, organisationId: organisation.id }
}

export default function Access() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <AccessPage {...page} />
}
