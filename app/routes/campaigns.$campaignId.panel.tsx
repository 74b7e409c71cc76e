import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Panel } from '#app/features/campaigns/Panel.tsx'
import { tickedCriteria } from '#app/features/campaigns/panel-form.ts'
import { savePanel } from '#app/features/campaigns/panel-mutations.server.ts'
import { panelPage } from '#app/features/campaigns/panel-page.server.ts'
import { buyerKey } from '#app/http/buyer-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, pageError, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, f, t } = incoming.context
  const key = await buyerKey(incoming, 'compose')
  const page = await panelPage(db, { ...key, compare: f.compare })
  if (!page) throw notFound()
  if (page.status !== 'draft') throw seeOther(paths.campaign(key.campaignId))
  return { title: t.panel.title, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, f, t } = incoming.context
  const key = await buyerKey(incoming, 'compose')
  const page = await panelPage(db, { ...key, compare: f.compare })
  if (!page) throw notFound()
  const body = await readForm(incoming.request)
  const ticked = body.getAll('panel').map(String)
  const all = body.get('all')
  if (all) ticked.push(...page.asked.map(({ id }) => `${all}:${id}`))
  const seen = String(body.get('seen') ?? '')
  const result = await savePanel(db, { ...key, seen, criteria: tickedCriteria(ticked) })
  if (result.ok) return seeOther(all ? paths.campaignPanel(key.campaignId) : paths.campaign(key.campaignId))
  if (result.reason === 'missing') throw notFound()
  if (result.reason === 'launched') throw pageError('conflict')
  return data({ errors: { panel: t.panel.errors.conflict }, ticked }, { status: 409 })
}

export default function PanelRoute() {
  return <Panel page={useLoaderData<typeof loader>().page} refused={useActionData<typeof action>()} />
}
