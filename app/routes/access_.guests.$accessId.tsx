import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideAccess } from '#app/features/accesses/deciding-mutations.server.ts'
import { decisionForm } from '#app/features/accesses/forms.ts'
import { GuestPage } from '#app/features/accesses/GuestPage.tsx'
import { guestPage } from '#app/features/accesses/guests.server.ts'
import { requireSupplier } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function found(incoming: LoaderFunctionArgs | ActionFunctionArgs, action: 'read' | 'decide') {
  const { actor, organisation } = await requireSupplier(incoming, 'access', action)
  const key = { organisationId: organisation.id, actorId: actor.id, now: incoming.context.now() }
  const accessId = incoming.params.accessId ?? ''
  const page = await guestPage(incoming.context.db, { ...key, accessId })
  if (!page) throw notFound()
  return { key: { ...key, accessId }, page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { page } = await found(incoming, 'read')
  return { title: incoming.context.t.accesses.guest.title(page.name), page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t, env, newId } = incoming.context
  const words = t.accesses.guest.errors
  const { key } = await found(incoming, 'decide')
  const body = await readForm(incoming.request)
  const reason = String(body.get('reason') ?? '')
  const refused = (errors: Record<string, string>, status: number) => data({ errors, reason }, { status })
  const form = parseForm(body, decisionForm, words)
  if (!form.ok) return refused(form.errors, 422)
  const result = await decideAccess(db, { ...key, ...form.value }, { baseUrl: env.BASE_URL, newId })
  if (result.ok) return seeOther(paths.guest(key.accessId))
  if (result.fault === 'not_found') throw notFound()
  return refused({ '': words[result.fault] }, 409)
}

export default function Guest() {
  const sent = useActionData<typeof action>()
  return <GuestPage page={useLoaderData<typeof loader>().page} errors={sent?.errors} reason={sent?.reason} />
}
