import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { ConfirmAssessment } from '#app/features/assessment/ConfirmAssessment.tsx'
import { assessPage } from '#app/features/assessment/remaining.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function keyOf(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'campaign', 'assess')
  const page = Number(new URL(incoming.request.url).searchParams.get('page') ?? 1)
  const campaignId = incoming.params.campaignId ?? ''
  return { campaignId, organisationId: organisation.id, actorId: actor.id, now: incoming.context.now(), page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const page = await assessPage(incoming.context.db, await keyOf(incoming))
  if (!page) throw notFound()
  if (page.campaign.status !== 'closed') throw seeOther(paths.comparison(page.campaign.id))
  return { title: incoming.context.t.rulings.assess.title, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const key = await keyOf(incoming)
  if (!(await assessPage(db, key))) throw notFound()
  const result = await assessCampaign(db, key)
  if (result.ok || result.reason === 'not_closed') return seeOther(paths.comparison(key.campaignId))
  if (result.reason === 'not_found') throw notFound()
  const words = { ...t.clarifications.errors, provisional: t.rulings.errors.provisional }
  return data({ errors: { '': words[result.reason] } }, { status: 422 })
}

export default function Assess() {
  const { page } = useLoaderData<typeof loader>()
  return <ConfirmAssessment page={page} errors={useActionData<typeof action>()?.errors} />
}
