import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { templatesOf } from '#app/features/templates/queries.server.ts'
import { Templates } from '#app/features/templates/Templates.tsx'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireBuyer(incoming, 'campaign', 'compose')
  const { db, t, f } = incoming.context
  const asked = new URL(incoming.request.url).searchParams
  const done = (['saved', 'removed'] as const).find((word) => asked.has(word)) ?? null
  const templates = await templatesOf(db, { organisationId: organisation.id, compare: f.compare })
  return { title: t.templates.title, templates, done }
}

export default function TemplatesRoute() {
  const { templates, done } = useLoaderData<typeof loader>()
  return <Templates templates={templates} done={done} />
}
