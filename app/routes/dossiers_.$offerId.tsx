import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Action, may } from '#app/domain/accounts/access.ts'
import { decisionForm } from '#app/features/dossier/forms.ts'
import { OfferedDossier } from '#app/features/dossier/OfferedDossier.tsx'
import { decideOffer } from '#app/features/dossier/offer-mutations.server.ts'
import { offerReceived } from '#app/features/dossier/offers.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function received(incoming: LoaderFunctionArgs, action: Action<'offered_dossier'>) {
  const { actor, organisation } = await requireBuyer(incoming, 'offered_dossier', action)
  const key = { buyerId: organisation.id, offerId: incoming.params.offerId ?? '' }
  const offer = await offerReceived(incoming.context.db, key)
  if (!offer) throw notFound()
  return { actor, key, offer }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, offer } = await received(incoming, 'read')
  const title = incoming.context.t.dossier.documentTitle(offer.supplier)
  return { title, offer, mayDecide: may(actor, 'offered_dossier', 'decide') }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, now, t, newId, env } = incoming.context
  const { actor, key } = await received(incoming, 'decide')
  const words = t.dossier.received.errors
  const body = await readForm(incoming.request)
  const refused = (errors: Record<string, string>, status: number) =>
    data({ errors, values: typedValues(body) }, { status })
  const form = parseForm(body, decisionForm, words)
  if (!form.ok) return refused(form.errors, 422)
  const { decision, reason = null } = form.value
  const accepted = decision === 'accept'
  const decided = { ...key, actorId: actor.id, now: now(), accepted, reason }
  const result = await decideOffer(db, decided, { newId, baseUrl: env.BASE_URL })
  return result.ok ? seeOther(paths.offeredDossier(key.offerId)) : refused({ '': words.settled }, 409)
}

export default function OneOffered() {
  return <OfferedDossier {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
