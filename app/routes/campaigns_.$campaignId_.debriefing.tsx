import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may, seesRunningCampaigns } from '#app/domain/accounts/access.ts'
import { DebriefingPage } from '#app/features/reports/DebriefingPage.tsx'
import { tellingForm } from '#app/features/reports/telling-forms.ts'
import { publishReports, sendPreviews } from '#app/features/reports/telling-mutations.server.ts'
import { tellingPage } from '#app/features/reports/tellings.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function pageOf(incoming: LoaderFunctionArgs, action: 'read' | 'publish') {
  const { actor, organisation } = await requireBuyer(incoming, 'debriefing', action)
  const { db, now } = incoming.context
  const key = { campaignId: incoming.params.campaignId ?? '', organisationId: organisation.id, now: now() }
  const number = Number(new URL(incoming.request.url).searchParams.get('page') ?? 1)
  const page = await tellingPage(db, { ...key, page: number })
  if (!page || (!seesRunningCampaigns(actor) && page.campaign.status === 'launched')) throw notFound()
  return { actor, key, page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, page } = await pageOf(incoming, 'read')
  const told = Number(new URL(incoming.request.url).searchParams.get('told')) || null
  const mayPublish = may(actor, 'debriefing', 'publish')
  return { title: incoming.context.t.debriefing.title, page, mayPublish, told }
}

export async function action(incoming: ActionFunctionArgs) {
  const { actor, key } = await pageOf(incoming, 'publish')
  const { db, t, newId, env } = incoming.context
  const words = t.debriefing.errors
  const body = await readForm(incoming.request)
  const chosen = body.getAll('chosen').map(String)
  const typed = { chosen, early: String(body.get('early') ?? '') }
  const form = parseForm(body, tellingForm, words)
  if (!form.ok) return data({ errors: form.errors, ...typed }, { status: 422 })
  const { intent, early } = form.value
  const given = {
    ...key,
    actorId: actor.id,
    newId,
    baseUrl: env.BASE_URL,
    chosen: intent.endsWith('-all') ? ('all' as const) : form.value.chosen,
  }
  const result = intent.startsWith('publish')
    ? await publishReports(db, { ...given, early })
    : await sendPreviews(db, given)
  if (result.ok) return seeOther(paths.debriefing(key.campaignId, { told: result.told }))
  if (result.reason === 'not_found') throw notFound()
  const message = 'supplier' in result ? words[result.reason](result.supplier) : words[result.reason]
  const field = result.reason === 'too_early' ? 'early' : 'supplier' in result ? 'chosen' : ''
  const errors: Record<string, string> = { [field]: message }
  return data({ errors, ...typed }, { status: 409 })
}

export default function Debriefing() {
  return <DebriefingPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
