import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { allowHit } from '#app/features/limits/mutations.server.ts'
import { colleagueForm, joinForm } from '#app/features/people/forms.ts'
import { JoinPage } from '#app/features/people/JoinPage.tsx'
import { type JoinOffer, joinOffer } from '#app/features/people/join-link.server.ts'
import { joinSignedIn, joinWithNewAccount } from '#app/features/people/join-mutations.server.ts'
import { offeredPlace } from '#app/features/people/queries.server.ts'
import { claimSession } from '#app/http/claim-session.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, pageError, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

const placeOf = ({ invitationId }: JoinOffer) => (invitationId ? paths.requestMine(invitationId) : paths.home)

async function offered({ context, params }: Pick<LoaderFunctionArgs, 'context' | 'params'>) {
  const { db, secret, actor } = context
  const offer = joinOffer(secret, params.token ?? '', context.now())
  // The mail stays in a mailbox: once accepted, its link is the way to the questions.
  if (offer?.invitationId && actor?.email === offer.email && actor.organisation?.id === offer.organisationId)
    throw seeOther(placeOf(offer))
  const place = offer && (await offeredPlace(db, offer))
  if (!offer || !place) throw notFound()
  const signedIn = actor ? (actor.email === offer.email ? 'accept' : 'other') : null
  const way = signedIn ?? (place.account ? 'sign_in' : 'new')
  return { offer, place, way: way as 'new' | 'accept' | 'sign_in' | 'other' }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { offer, place, way } = await offered(incoming)
  const { email, name, roles } = offer
  const organisation = place.organisation.name
  const title = incoming.context.t.people.joinTitle(organisation)
  const forQuestions = offer.invitationId !== undefined
  return { title, token: incoming.params.token ?? '', organisation, email, name, roles, way, forQuestions }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t, lang, newId, actor, clientAddress } = incoming.context
  const { offer, way } = await offered(incoming)
  const now = incoming.context.now()
  if (!(await allowHit(db, { key: `join:address:${clientAddress}`, hits: 20, minutes: 15 }, now)))
    throw pageError('rate_limited')
  if (way === 'other' || way === 'sign_in') throw pageError('conflict')
  if (way === 'accept' && actor) {
    const joined = await joinSignedIn(db, { offer, personId: actor.id, now })
    if (!joined.ok) throw pageError('conflict')
    return seeOther(placeOf(offer), await claimSession(incoming.context, joined))
  }
  const asked = offer.invitationId ? colleagueForm : joinForm
  const form = parseForm(await readForm(incoming.request), asked, t.people.errors)
  if (!form.ok) return data({ errors: form.errors }, { status: 422 })
  const joined = await joinWithNewAccount(db, {
    ...{ offer, language: lang, now, newId },
    name: form.value.name,
    password: form.value.password ?? null,
  })
  if (!joined.ok) {
    const word = joined.fault === 'account_exists' ? t.people.errors.account_exists : null
    if (!word) throw notFound()
    return data({ errors: { name: word } }, { status: 409 })
  }
  return seeOther(placeOf(offer), await claimSession(incoming.context, joined))
}

export default function Join() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <JoinPage {...page} errors={useActionData<typeof action>()?.errors} />
}
