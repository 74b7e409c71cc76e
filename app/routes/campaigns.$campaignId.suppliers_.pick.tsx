import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { inviteEntries } from '#app/features/campaigns/entry-mutations.server.ts'
import { PickSuppliers } from '#app/features/campaigns/PickSuppliers.tsx'
import { pickedEntries, pickPage } from '#app/features/campaigns/pick-page.server.ts'
import { buyerKey } from '#app/http/buyer-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, pageError, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

function viewOf({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const number = (name: string) => Number(asked.get(name) ?? 0) || 0
  const done = asked.has('added') ? { added: number('added'), left: number('left') } : null
  return { search: (asked.get('q') ?? '').trim().slice(0, 200), page: number('page') || 1, done }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, f, t } = incoming.context
  const key = await buyerKey(incoming, 'compose')
  const { done, ...view } = viewOf(incoming)
  const page = await pickPage(db, { ...key, ...view, compare: f.compare })
  if (!page) throw notFound()
  if (page.status !== 'draft') throw seeOther(paths.campaign(key.campaignId))
  return { title: t.directory.pick.title, page, done }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, f, t } = incoming.context
  const key = await buyerKey(incoming, 'compose')
  const view = viewOf(incoming)
  const body = await readForm(incoming.request)
  const text = (name: string) => (body.has(name) ? String(body.get(name)) : null)
  const pick = { entryIds: body.getAll('entry').map(String), search: text('all'), campaignId: text('from') }
  const entryIds = await pickedEntries(db, { ...pick, organisationId: key.organisationId, compare: f.compare })
  const result = await inviteEntries(db, { ...key, entryIds })
  if (result.ok) {
    const { added, left } = result
    return seeOther(paths.campaignPick(key.campaignId, { q: view.search, page: view.page, added, left }))
  }
  if (result.reason === 'missing') throw notFound()
  if (result.reason === 'launched') throw pageError('conflict')
  return data({ errors: { entry: t.directory.pick.nothing } }, { status: 422 })
}

export default function Pick() {
  return <PickSuppliers {...useLoaderData<typeof loader>()} errors={useActionData<typeof action>()?.errors} />
}
