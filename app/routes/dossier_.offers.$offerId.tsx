import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Action } from '#app/domain/accounts/access.ts'
import { withdrawalForm } from '#app/features/dossier/forms.ts'
import { OfferPage } from '#app/features/dossier/OfferPage.tsx'
import { withdrawOffer } from '#app/features/dossier/offer-mutations.server.ts'
import { offerMade } from '#app/features/dossier/offers.server.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function ownOffer(incoming: LoaderFunctionArgs, action: Action<'dossier'>) {
  const { actor, organisation } = await requireAccess(incoming, 'dossier', action)
  const key = { organisationId: organisation.id, offerId: incoming.params.offerId ?? '' }
  const offer = await offerMade(incoming.context.db, key)
  if (!offer) throw notFound()
  return { key: { ...key, actorId: actor.id, now: incoming.context.now() }, offer }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { offer } = await ownOffer(incoming, 'read')
  const { content, ...shown } = offer
  const criteria = content.criteria.map(({ id, name }) => ({ id, name }))
  return { title: incoming.context.t.dossier.offers.offerTo(offer.buyer), offer: { ...shown, criteria } }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const { key } = await ownOffer(incoming, 'offer')
  const words = t.dossier.offers.errors
  const form = parseForm(await readForm(incoming.request), withdrawalForm, words)
  if (!form.ok) return data({ errors: form.errors }, { status: 422 })
  const result = await withdrawOffer(db, key)
  if (result.ok) return seeOther(paths.offer(key.offerId))
  return data({ errors: { '': words.settled } as Record<string, string> }, { status: 409 })
}

export default function Offer() {
  const { offer } = useLoaderData<typeof loader>()
  return <OfferPage offer={offer} errors={useActionData<typeof action>()?.errors} />
}
