import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { withdrawForm } from '#app/features/sharing/forms.ts'
import { resumeSharing, withdrawSharing } from '#app/features/sharing/mutations.server.ts'
import { sharingPage } from '#app/features/sharing/queries.server.ts'
import { SharingPage } from '#app/features/sharing/SharingPage.tsx'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const page = await sharingPage(db, await supplierKey(incoming, 'sharing', 'read'))
  if (!page) throw notFound()
  return { title: t.sharing.pageTitle(page.buyer), page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const words = t.sharing.errors
  const key = await supplierKey(incoming, 'sharing', 'withdraw')
  if (!(await sharingPage(db, key))) throw notFound()
  const body = await readForm(incoming.request)
  const again = body.get('intent') === 'resume'
  const form = again ? null : parseForm(body, withdrawForm, words)
  if (form && !form.ok) return data({ errors: form.errors }, { status: 422 })
  const result = form ? await withdrawSharing(db, key) : await resumeSharing(db, key)
  if (result.ok) return seeOther(paths.sharing(key.invitationId))
  if (result.fault === 'not_found') throw notFound()
  return data({ errors: { '': words[result.fault] } as Record<string, string> }, { status: 409 })
}

export default function Sharing() {
  return <SharingPage page={useLoaderData<typeof loader>().page} errors={useActionData<typeof action>()?.errors} />
}
