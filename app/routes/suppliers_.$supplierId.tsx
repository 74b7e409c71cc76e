import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/accounts/access.ts'
import { supplierPage } from '#app/features/suppliers/directory.server.ts'
import { removeEntry, saveEntry } from '#app/features/suppliers/entry-mutations.server.ts'
import { entryForm } from '#app/features/suppliers/forms.ts'
import { SupplierEntry } from '#app/features/suppliers/SupplierEntry.tsx'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function found(incoming: LoaderFunctionArgs, action: 'read' | 'edit') {
  const { actor, organisation } = await requireBuyer(incoming, 'supplier', action)
  const { db, now } = incoming.context
  const key = { organisationId: organisation.id, supplierId: incoming.params.supplierId ?? '', now: now() }
  const supplier = await supplierPage(db, key)
  if (!supplier) throw notFound()
  return { actor, key, supplier }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, supplier } = await found(incoming, 'read')
  const saved = new URL(incoming.request.url).searchParams.has('saved')
  return { title: supplier.name, supplier, mayEdit: may(actor, 'supplier', 'edit'), saved }
}

export async function action(incoming: ActionFunctionArgs) {
  const { key } = await found(incoming, 'edit')
  const { db, t } = incoming.context
  const body = await readForm(incoming.request)
  if (body.get('then') === 'remove') {
    await removeEntry(db, key)
    return seeOther(paths.supplierList({ removed: 1 }))
  }
  const words = t.directory.errors
  const form = parseForm(body, entryForm, words)
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 })
  const result = await saveEntry(db, { ...key, entry: form.value })
  if (result.ok) return seeOther(paths.supplier(key.supplierId, true))
  if (result.fault === 'missing') throw notFound()
  const errors: Record<string, string> = result.fault === 'taken' ? { email: words.taken } : { '': words.stale }
  return data({ errors, values: typedValues(body) }, { status: result.fault === 'taken' ? 422 : 409 })
}

export default function Supplier() {
  return <SupplierEntry {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
