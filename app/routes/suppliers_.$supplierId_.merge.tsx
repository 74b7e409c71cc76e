import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mergePage } from '#app/features/suppliers/alike.server.ts'
import { mergeForm } from '#app/features/suppliers/forms.ts'
import { MergeEntry } from '#app/features/suppliers/MergeEntry.tsx'
import { mergeEntries } from '#app/features/suppliers/merge-mutations.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function found(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireBuyer(incoming, 'supplier', 'edit')
  const { db, f, now } = incoming.context
  const search = (new URL(incoming.request.url).searchParams.get('q') ?? '').trim().slice(0, 200)
  const key = { organisationId: organisation.id, supplierId: incoming.params.supplierId ?? '' }
  const page = await mergePage(db, { ...key, search, compare: f.compare })
  if (!page) throw notFound()
  return { key: { ...key, now: now() }, page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { page } = await found(incoming)
  return { title: incoming.context.t.directory.merging.title, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { key } = await found(incoming)
  const { db, t } = incoming.context
  const words = t.directory.errors
  const form = parseForm(await readForm(incoming.request), mergeForm, words)
  if (!form.ok) return data({ errors: form.errors }, { status: 422 })
  const { other: otherId, revision } = form.value
  const result = await mergeEntries(db, { ...key, otherId, revision })
  if (result.ok) return seeOther(paths.supplier(key.supplierId, true))
  if (result.fault === 'missing') throw notFound()
  const errors: Record<string, string> = result.fault === 'other' ? { other: words.other } : { '': words.stale }
  return data({ errors }, { status: result.fault === 'other' ? 422 : 409 })
}

export default function Merge() {
  return <MergeEntry page={useLoaderData<typeof loader>().page} errors={useActionData<typeof action>()?.errors} />
}
