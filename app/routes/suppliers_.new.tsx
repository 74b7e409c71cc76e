import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { enterSupplier } from '#app/features/suppliers/enter-mutations.server.ts'
import { entryForm } from '#app/features/suppliers/forms.ts'
import { NewEntry } from '#app/features/suppliers/NewEntry.tsx'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  await requireBuyer(incoming, 'supplier', 'edit')
  return { title: incoming.context.t.directory.newTitle }
}

export async function action(incoming: ActionFunctionArgs) {
  const { organisation } = await requireBuyer(incoming, 'supplier', 'edit')
  const { db, newId, now, t } = incoming.context
  const body = await readForm(incoming.request)
  const words = t.directory.errors
  const form = parseForm(body, entryForm, words)
  if (!form.ok) return data({ errors: form.errors, values: form.values, alike: [] }, { status: 422 })
  const anyway = body.get('anyway') === 'yes'
  const key = { organisationId: organisation.id, now: now(), newId }
  const result = await enterSupplier(db, { ...key, entry: form.value, anyway })
  if (result.ok) return seeOther(paths.supplier(result.id, true))
  const errors: Record<string, string> = result.fault === 'taken' ? { email: words.taken } : { anyway: words.alike }
  return data({ errors, values: typedValues(body), alike: result.alike }, { status: 422 })
}

export default function New() {
  return <NewEntry refused={useActionData<typeof action>()} />
}
