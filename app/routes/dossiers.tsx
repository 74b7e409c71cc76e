import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/accounts/access.ts'
import { receptionForm } from '#app/features/dossier/forms.ts'
import { OfferedList } from '#app/features/dossier/OfferedList.tsx'
import { setReception } from '#app/features/dossier/offer-mutations.server.ts'
import { offersReceived } from '#app/features/dossier/offers.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'offered_dossier', 'read')
  const { db, t } = incoming.context
  const page = Number(new URL(incoming.request.url).searchParams.get('page') ?? 1)
  const list = await offersReceived(db, { buyerId: organisation.id, page })
  return { title: t.dossier.received.title, list, mayReceive: may(actor, 'offered_dossier', 'receive') }
}

export async function action(incoming: ActionFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'offered_dossier', 'receive')
  const { db, now } = incoming.context
  const form = parseForm(await readForm(incoming.request), receptionForm, {})
  // The page has two buttons and nothing else: whatever is sent otherwise changes nothing.
  if (!form.ok) return data(null, { status: 422 })
  const receiving = form.value.receiving === 'yes'
  await setReception(db, { buyerId: organisation.id, actorId: actor.id, now: now(), receiving })
  return seeOther(paths.offeredDossiers())
}

export default function OfferedDossiers() {
  return <OfferedList {...useLoaderData<typeof loader>()} />
}
