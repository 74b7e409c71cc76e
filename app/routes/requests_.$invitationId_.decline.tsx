import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeclineRequest } from '#app/features/responses/DeclineRequest.tsx'
import { declinePage } from '#app/features/responses/decline.server.ts'
import { declineForm } from '#app/features/responses/decline-form.ts'
import { declineRequest, takeBackDecline } from '#app/features/responses/decline-mutations.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const page = await declinePage(db, await supplierKey(incoming, 'request', 'decline'))
  if (!page) throw notFound()
  return { title: page.status === 'declined' ? t.decline.declinedTitle : t.decline.title, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const words = t.decline.errors
  const key = await supplierKey(incoming, 'request', 'decline')
  const page = await declinePage(db, key)
  if (!page) throw notFound()
  const body = await readForm(incoming.request)
  const reason = String(body.get('reason') ?? '')
  const refused = (errors: Record<string, string>, status: number) => data({ errors, reason }, { status })
  const back = body.get('intent') === 'take-back'
  const form = back ? null : parseForm(body, declineForm, words)
  if (form && !form.ok) return refused(form.errors, 422)
  const result = form ? await declineRequest(db, { ...key, reason: form.value.reason }) : await takeBackDecline(db, key)
  if (result.ok) return seeOther(paths.request(key.invitationId))
  if (result.fault === 'not_found') throw notFound()
  const said = result.fault === 'not_owner' ? words.not_owner(page.ownerName ?? '') : words[result.fault]
  return refused({ '': said }, 409)
}

export default function Decline() {
  const { page } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return <DeclineRequest page={page} errors={refused?.errors} reason={refused?.reason} />
}
