import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Suppliers } from '#app/features/campaigns/Suppliers.tsx'
import { badLineWords, pasteForm, supplierErrors, supplierForm } from '#app/features/campaigns/supplier-form.ts'
import { addSupplier, pasteSuppliers, removeSupplier } from '#app/features/campaigns/supplier-mutations.server.ts'
import { suppliersPage } from '#app/features/campaigns/suppliers-page.server.ts'
import { buyerKey } from '#app/http/buyer-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, pageError, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, f, t } = incoming.context
  const key = await buyerKey(incoming, 'compose')
  const asked = new URL(incoming.request.url).searchParams
  const number = (name: string) => Number(asked.get(name) ?? 0) || 0
  const search = (asked.get('q') ?? '').trim().slice(0, 200)
  const page = await suppliersPage(db, { ...key, search, page: number('page') || 1, compare: f.compare })
  if (!page) throw notFound()
  if (page.status !== 'draft') throw seeOther(paths.campaign(key.campaignId))
  return { title: t.suppliers.title, page, done: { added: number('added'), removed: number('removed') } }
}

export async function action(incoming: ActionFunctionArgs) {
  const key = await buyerKey(incoming, 'compose')
  const body = await readForm(incoming.request)
  if (body.has('remove')) return remove(incoming, { ...key, email: String(body.get('remove')) })
  return body.has('lines') ? paste(incoming, key, body) : add(incoming, key, body)
}

type Key = Awaited<ReturnType<typeof buyerKey>>

function stop(reason: 'missing' | 'launched') {
  return reason === 'missing' ? notFound() : pageError('conflict')
}

async function add({ context: { db, t } }: ActionFunctionArgs, key: Key, body: FormData) {
  const typed = supplierForm.parse(Object.fromEntries(body))
  const result = await addSupplier(db, { ...key, typed })
  if (result.ok) return seeOther(paths.campaignSuppliers(key.campaignId, { added: 1 }))
  if (result.reason !== 'faults') throw stop(result.reason)
  const errors = supplierErrors(result.faults, t)
  return data({ summary: errors, errors, values: { ...typed }, added: 0 }, { status: 422 })
}

async function paste({ context: { db, t } }: ActionFunctionArgs, key: Key, body: FormData) {
  const { lines, pasteLanguage } = pasteForm.parse(Object.fromEntries(body))
  const result = await pasteSuppliers(db, { ...key, lines, language: pasteLanguage })
  if (!result.ok && result.reason !== 'nothing') throw stop(result.reason)
  if (result.ok && result.bad.length === 0)
    return seeOther(paths.campaignSuppliers(key.campaignId, { added: result.added }))
  const bad = result.ok ? result.bad : []
  const values = { pasteLanguage, lines: bad.map(({ text }) => text).join('\n') }
  const summary = { lines: bad.length > 0 ? t.suppliers.keptLines(bad.length) : t.suppliers.errors.nothing }
  const errors = bad.length > 0 ? { lines: badLineWords(bad, t) } : summary
  return data({ summary, errors, values, added: result.ok ? result.added : 0 }, { status: 422 })
}

async function remove({ context, request }: ActionFunctionArgs, given: Key & { email: string }) {
  const result = await removeSupplier(context.db, given)
  if (!result.ok && result.reason !== 'absent') throw stop(result.reason)
  const asked = new URL(request.url).searchParams
  const shown = { q: asked.get('q') ?? '', page: Number(asked.get('page')) || 1, removed: result.ok ? 1 : 0 }
  return seeOther(paths.campaignSuppliers(given.campaignId, shown))
}

export default function SuppliersRoute() {
  const { page, done } = useLoaderData<typeof loader>()
  return <Suppliers page={page} done={done} refused={useActionData<typeof action>()} />
}
