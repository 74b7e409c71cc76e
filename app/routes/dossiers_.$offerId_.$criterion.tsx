import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OfferedCriterion } from '#app/features/dossier/OfferedCriterion.tsx'
import { offerReceived } from '#app/features/dossier/offers.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireBuyer(incoming, 'offered_dossier', 'read')
  const { offerId = '', criterion: wanted } = incoming.params
  const offer = await offerReceived(incoming.context.db, { buyerId: organisation.id, offerId })
  const criteria = offer?.read?.content.criteria ?? []
  const at = criteria.findIndex(({ id }) => id === wanted)
  const criterion = criteria[at]
  if (!offer || !criterion) throw notFound()
  const after = criteria[at + 1]
  return {
    title: criterion.name[incoming.context.lang],
    offer: { id: offer.id, supplier: offer.supplier },
    criterion,
    next: after ? { id: after.id, name: after.name } : null,
  }
}

export default function CriterionOffered() {
  return <OfferedCriterion {...useLoaderData<typeof loader>()} />
}
