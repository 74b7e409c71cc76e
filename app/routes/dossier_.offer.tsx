import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dossierSize } from '#app/domain/answers/dossier.ts'
import { dossierOf } from '#app/features/dossier/dossier.server.ts'
import { offerForm } from '#app/features/dossier/forms.ts'
import { NewOffer } from '#app/features/dossier/NewOffer.tsx'
import { offerDossier } from '#app/features/dossier/offer-mutations.server.ts'
import { buyersReceiving } from '#app/features/dossier/offers.server.ts'
import { allowHit } from '#app/features/limits/mutations.server.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireAccess(incoming, 'dossier', 'offer')
  const { db, now, t } = incoming.context
  const key = { organisationId: organisation.id, now: now() }
  const { criteria } = await dossierOf(db, key)
  return {
    title: t.dossier.offer.title,
    buyers: await buyersReceiving(db, key),
    criteria: criteria.map((one) => ({ id: one.id, name: one.name, ...dossierSize([one]) })),
    person: { name: actor.name, email: actor.email },
  }
}

/** Enough for whoever writes to buyers one by one, too few for whoever writes to all. */
const dailyOffers = 10

export async function action(incoming: ActionFunctionArgs) {
  const { actor, organisation } = await requireAccess(incoming, 'dossier', 'offer')
  const { db, newId, t } = incoming.context
  const now = incoming.context.now()
  const words = t.dossier.offer.errors
  const body = await readForm(incoming.request)
  const refused = (errors: Record<string, string>, status = 422) =>
    data({ errors, values: typedValues(body) }, { status })
  const form = parseForm(body, offerForm, words)
  if (!form.ok) return refused(form.errors)
  const limit = { key: `dossier:offer:${organisation.id}`, hits: dailyOffers, minutes: 24 * 60 }
  if (!(await allowHit(db, limit, now))) return refused({ '': words.rate }, 429)
  const { buyer: buyerId, criteria, message = '' } = form.value
  const who = { organisationId: organisation.id, actorId: actor.id, now, newId }
  const result = await offerDossier(db, { ...who, buyerId, criteria, message })
  if (result.ok) return seeOther(paths.offer(result.offerId))
  if (result.fault === 'criteria') return refused({ criteria: words.criteria })
  return refused({ buyer: words[result.fault] }, result.fault === 'waiting' ? 409 : 422)
}

export default function OfferDossier() {
  return <NewOffer {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
