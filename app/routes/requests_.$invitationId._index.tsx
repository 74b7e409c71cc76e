import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { recordAccess } from '#app/features/accesses/recording-mutations.server.ts'
import { openElsewhere } from '#app/features/responses/guests.server.ts'
import { RequestOverview } from '#app/features/responses/RequestOverview.tsx'
import { requestOverview } from '#app/features/responses/request-pages.server.ts'
import { requireActor } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { isNavigation } from '#app/http/navigation.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, now } = incoming.context
  const { id: actorId, organisation } = await requireActor(incoming)
  const invitationId = incoming.params.invitationId ?? ''
  if (await openElsewhere(db, { invitationId, actorId, organisationId: organisation?.id ?? '', now: now() }))
    throw seeOther(paths.chooseOrganisation(paths.request(invitationId)))
  const key = await supplierKey(incoming, 'request', 'read')
  const request = await requestOverview(db, key)
  if (!request) throw notFound()
  if (isNavigation(incoming.request)) await recordAccess(db, key)
  return { title: request.campaign.name, request }
}

export default function Request() {
  return <RequestOverview request={useLoaderData<typeof loader>().request} />
}
