import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { offersMade } from '#app/features/dossier/offers.server.ts'
import { sharingList } from '#app/features/sharing/queries.server.ts'
import { SharingList } from '#app/features/sharing/SharingList.tsx'
import { requireAccess } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireAccess(incoming, 'sharing', 'read')
  const { db, now, t } = incoming.context
  const page = Number(new URL(incoming.request.url).searchParams.get('page') ?? 1)
  const list = await sharingList(db, { organisationId: organisation.id, actorId: actor.id, now: now(), page })
  return { title: t.sharing.title, list, offers: await offersMade(db, { organisationId: organisation.id }) }
}

export default function Sharings() {
  const { list, offers } = useLoaderData<typeof loader>()
  return <SharingList {...list} offers={offers} />
}
