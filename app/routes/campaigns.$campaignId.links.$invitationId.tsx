import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { InvitationLink } from '#app/features/campaigns/InvitationLink.tsx'
import { renewForm, withdrawForm } from '#app/features/campaigns/invitation-forms.ts'
import { invitationOfBuyer, showInvitationLink } from '#app/features/campaigns/invitation-link.server.ts'
import { renewInvitation } from '#app/features/campaigns/renew-mutations.server.ts'
import { withdrawInvitation } from '#app/features/campaigns/withdraw-mutations.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function keyOf(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'invitation', 'link')
  const { campaignId = '', invitationId = '' } = incoming.params
  return { campaignId, invitationId, organisationId: organisation.id, actorId: actor.id, now: incoming.context.now() }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const key = await keyOf(incoming)
  const found = await invitationOfBuyer(incoming.context.db, key)
  if (!found) throw notFound()
  const { campaign, supplier, email, status, state, withdrawal } = found
  const invitation = { campaign, supplier, email, status, state, withdrawal: withdrawal || null }
  const renewed = new URL(incoming.request.url).searchParams.has('renewed')
  return { title: incoming.context.t.board.linkTitle, campaignId: key.campaignId, invitation, renewed }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, secret, env, t, newId } = incoming.context
  const words = t.board.linkErrors
  const key = await keyOf(incoming)
  const body = await readForm(incoming.request)
  const typed = { email: String(body.get('email') ?? ''), reason: String(body.get('reason') ?? '') }
  const refused = (errors: Record<string, string>, status: number) => data({ errors, typed }, { status })
  const intent = body.get('intent')
  if (intent === 'renew' || intent === 'withdraw') {
    const form = parseForm(body, intent === 'renew' ? renewForm : withdrawForm, words)
    if (!form.ok) return refused(form.errors, 422)
    const given = { ...key, newId, baseUrl: env.BASE_URL }
    const result =
      'email' in form.value
        ? await renewInvitation(db, { ...given, secret, email: form.value.email })
        : await withdrawInvitation(db, { ...given, reason: form.value.reason })
    if (result.ok) return seeOther(paths.invitationLink(key.campaignId, key.invitationId, intent === 'renew'))
    if (result.reason === 'missing') throw notFound()
    const field = result.reason === 'taken' || result.reason === 'self' ? 'email' : ''
    return refused({ [field]: words[result.reason] }, field ? 422 : 409)
  }
  const result = await showInvitationLink(db, { ...key, secret, baseUrl: env.BASE_URL })
  if (!result.ok && result.reason === 'missing') throw notFound()
  // The link must not stay in a cache, and a claimed one is refused with the reason that the page gives.
  return data(
    { link: result.ok ? result.link : null },
    { status: result.ok ? 200 : 409, headers: { 'Cache-Control': 'no-store' } },
  )
}

export default function Link() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <InvitationLink {...page} answer={answer} />
}
