import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BlankCriterion } from '#app/features/invitations/BlankCriterion.tsx'
import { ClaimStep } from '#app/features/invitations/ClaimStep.tsx'
import { claimView } from '#app/features/invitations/claim-view.server.ts'
import { linkCriterion } from '#app/features/invitations/link-page.server.ts'
import { typedOn } from '#app/features/invitations/typed.ts'
import { titleMeta } from '#app/http/meta.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, actor, lang, t } = context
  const { token = '', criterion: criterionId = '' } = params
  const key = { token, now: context.now() }
  const view = await claimView(db, { ...key, actor })
  if (view.kind === 'nowhere')
    return data({ title: t.invitation.nowhereTitle, token: '', view, page: null }, { status: 404 })
  if (view.kind === 'taken') return data({ title: t.invitation.takenTitle, token, view, page: null })
  const page = await linkCriterion(db, { ...key, criterionId })
  if (!page) throw notFound()
  return data({ title: page.criterion.name[lang], token, view, page })
}

/** The first save: nothing is written before the claim, and nothing typed is lost on the way to it (Design §4.3). */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { token = '', criterion = '' } = params
  const view = await claimView(context.db, { token, now: context.now(), actor: context.actor })
  const typed = typedOn(criterion, await readForm(request))
  const status = { nowhere: 404, taken: 409, claim: 200 }[view.kind]
  return data({ typed }, { status })
}

export default function InvitationCriterion() {
  const { token, view, page } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (sent || !page) return <ClaimStep view={view} typed={sent?.typed ?? ''} />
  return <BlankCriterion token={token} page={page} />
}
