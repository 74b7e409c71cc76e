import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ClaimsPage } from '#app/features/accesses/ClaimsPage.tsx'
import { claimList, openingList } from '#app/features/accesses/claims.server.ts'
import { requireSupplier } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireSupplier(incoming, 'access', 'read')
  const { db, now, t } = incoming.context
  const shown = new URL(incoming.request.url).searchParams
  const key = { organisationId: organisation.id, actorId: actor.id, now: now() }
  const claims = await claimList(db, { ...key, page: Number(shown.get('page') ?? 1) })
  const openings = await openingList(db, { ...key, page: Number(shown.get('opened') ?? 1) })
  return { title: t.accesses.claimsTitle, claims, openings }
}

export default function Claims() {
  const { claims, openings } = useLoaderData<typeof loader>()
  return <ClaimsPage claims={claims} openings={openings} />
}
