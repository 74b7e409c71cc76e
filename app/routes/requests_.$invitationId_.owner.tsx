import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OwnershipForm } from '#app/features/responses/OwnershipForm.tsx'
import { ownershipPage } from '#app/features/responses/ownership.server.ts'
import { handOver } from '#app/features/responses/ownership-mutations.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const page = await ownershipPage(db, await supplierKey(incoming, 'submission', 'read'))
  if (!page) throw notFound()
  return { title: t.ownership.title, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const key = await supplierKey(incoming, 'submission', 'submit')
  const form = await readForm(incoming.request)
  const from = String(form.get('from') ?? '') || null
  const result = await handOver(db, { ...key, from, to: String(form.get('to') ?? '') })
  if (result.ok) return seeOther(paths.requestReview(key.invitationId))
  if (result.fault === 'not_found') throw notFound()
  const words = t.ownership.errors
  if (result.fault === 'closed' || result.fault === 'changed')
    return data({ errors: { '': words[result.fault] } }, { status: 409 })
  return data({ errors: { to: words.to } }, { status: 422 })
}

export default function Owner() {
  return <OwnershipForm page={useLoaderData<typeof loader>().page} errors={useActionData<typeof action>()?.errors} />
}
