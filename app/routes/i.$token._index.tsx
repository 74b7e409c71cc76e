import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { claimView } from '#app/features/invitations/claim-view.server.ts'
import { InvitationOverview } from '#app/features/invitations/InvitationOverview.tsx'
import { LinkNowhere } from '#app/features/invitations/LinkNowhere.tsx'
import { LinkTaken } from '#app/features/invitations/LinkTaken.tsx'
import { linkOverview } from '#app/features/invitations/link-page.server.ts'
import { recordOpening } from '#app/features/invitations/opening-mutations.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { isNavigation } from '#app/http/navigation.server.ts'
import { paths } from '#app/http/paths.ts'
import { seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

/** The invitation itself; once claimed, the way to sign in, and to the request for its own people (Design §4.3). */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, actor, t } = context
  const key = { token: params.token ?? '', now: context.now() }
  const page = await linkOverview(db, key)
  if (!page) return data({ title: t.invitation.nowhereTitle, token: '', page, taken: null }, { status: 404 })
  const view = await claimView(db, { ...key, actor })
  if (view.kind === 'taken') {
    const { taken } = view
    if (taken.reader === 'visitor')
      throw seeOther(`${paths.signIn}?${new URLSearchParams({ to: paths.invitation(key.token) })}`)
    if (taken.reader === 'own') throw seeOther(paths.request(taken.invitationId))
    return data({ title: t.invitation.takenTitle, token: key.token, page: null, taken })
  }
  if (isNavigation(request))
    await recordOpening(db, { invitationId: page.invitationId, campaignId: page.campaign.id, now: key.now })
  return data({ title: t.invitation.title(page.buyer), token: key.token, page, taken: null })
}

export default function Invitation() {
  const { token, page, taken } = useLoaderData<typeof loader>()
  if (taken) return <LinkTaken taken={taken} />
  return page ? <InvitationOverview token={token} page={page} /> : <LinkNowhere />
}
