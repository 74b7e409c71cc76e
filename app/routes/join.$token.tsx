import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openSession } from '#app/features/accounts/mutations.server.ts'
import { allowHit } from '#app/features/limits/mutations.server.ts'
import { joinForm } from '#app/features/people/forms.ts'
import { JoinPage } from '#app/features/people/JoinPage.tsx'
import { joinOffer } from '#app/features/people/join-link.server.ts'
import { joinSignedIn, joinWithNewAccount } from '#app/features/people/join-mutations.server.ts'
import { offeredPlace } from '#app/features/people/queries.server.ts'
import { sessionCookie } from '#app/http/cookies.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, pageError, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function offered({ context, params }: Pick<LoaderFunctionArgs, 'context' | 'params'>) {
  const { db, secret, actor } = context
  const offer = joinOffer(secret, params.token ?? '', context.now())
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
  return { title, token: incoming.params.token ?? '', organisation, email, name, roles, way }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, env, t, lang, newId, actor, clientAddress } = incoming.context
  const { offer, way } = await offered(incoming)
  const now = incoming.context.now()
  if (!(await allowHit(db, { key: `join:address:${clientAddress}`, hits: 20, minutes: 15 }, now)))
    throw pageError('rate_limited')
  if (way === 'other' || way === 'sign_in') throw pageError('conflict')
  if (way === 'accept' && actor) {
    const joined = await joinSignedIn(db, { offer, personId: actor.id, now })
    if (!joined.ok) throw pageError('conflict')
    return seeOther(paths.home)
  }
  const form = parseForm(await readForm(incoming.request), joinForm, t.people.errors)
  if (!form.ok) return data({ errors: form.errors }, { status: 422 })
  const joined = await joinWithNewAccount(db, { offer, ...form.value, language: lang, now, newId })
  if (!joined.ok) {
    const word = joined.fault === 'account_exists' ? t.people.errors.account_exists : null
    if (!word) throw notFound()
    return data({ errors: { name: word } }, { status: 409 })
  }
  const token = await openSession(db, { personId: joined.personId, organisationId: joined.organisationId, now })
  return seeOther(paths.home, { 'Set-Cookie': sessionCookie(env, token) })
}

export default function Join() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <JoinPage {...page} errors={useActionData<typeof action>()?.errors} />
}
