import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { InvitationLink } from '#app/features/campaigns/InvitationLink.tsx'
import { invitationOfBuyer, showInvitationLink } from '#app/features/campaigns/invitation-link.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

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
  const { nonce: _, ...invitation } = found
  return { title: incoming.context.t.board.linkTitle, campaignId: key.campaignId, ...invitation }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, secret, env } = incoming.context
  const result = await showInvitationLink(db, { ...(await keyOf(incoming)), secret, baseUrl: env.BASE_URL })
  if (!result.ok && result.reason === 'missing') throw notFound()
  // The link must not stay in a cache, and a claimed one is refused with the reason that the page gives.
  return data(
    { link: result.ok ? result.link : null },
    { status: result.ok ? 200 : 409, headers: { 'Cache-Control': 'no-store' } },
  )
}

export default function Link() {
  const invitation = useLoaderData<typeof loader>()
  const shown = useActionData<typeof action>()
  return <InvitationLink {...invitation} link={shown?.link ?? null} />
}
