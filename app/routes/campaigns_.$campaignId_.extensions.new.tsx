import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { extensionForm } from '#app/features/amendments/extension-form.ts'
import { grantExtension } from '#app/features/amendments/extension-mutations.server.ts'
import { extensionPage } from '#app/features/amendments/extension-page.server.ts'
import { typedDeadline } from '#app/features/amendments/forms.ts'
import { NewExtension } from '#app/features/amendments/NewExtension.tsx'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues, wordsFor } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function found(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'campaign', 'amend')
  const { db, now, f } = incoming.context
  const key = { campaignId: incoming.params.campaignId ?? '', organisationId: organisation.id, now: now() }
  const page = await extensionPage(db, { ...key, compare: f.compare })
  if (!page) throw notFound()
  return { actor, key, page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { page } = await found(incoming)
  return { title: incoming.context.t.extensions.newTitle, page }
}

const fieldOf = { supplier: 'supplier', gone: 'supplier', not_later: 'deadlineDay', past: 'deadlineDay' } as const

export async function action(incoming: ActionFunctionArgs) {
  const { db, t, newId, secret, env } = incoming.context
  const { actor, key, page } = await found(incoming)
  const words = t.extensions.errors
  const body = await readForm(incoming.request)
  const values = typedValues(body)
  const refused = (errors: Record<string, string>, status: number) => data({ errors, values }, { status })
  if (!page.open) return refused({ '': t.extensions.over }, 409)
  const form = parseForm(body, extensionForm, words)
  if (!form.ok) return refused(form.errors, 422)
  const { supplier: invitationId, reason } = form.value
  const typed = typedDeadline(form.value, page)
  if (!typed.ok) return refused({ [typed.field]: wordsFor(typed.key, words) }, 422)
  const given = { ...key, invitationId, reason, deadline: typed.deadline, actorId: actor.id }
  const result = await grantExtension(db, { ...given, newId, secret, baseUrl: env.BASE_URL })
  if (result.ok) return seeOther(paths.equalTreatment(key.campaignId))
  if (result.reason === 'missing') throw notFound()
  if (result.reason === 'over') return refused({ '': t.extensions.over }, 409)
  return refused({ [fieldOf[result.reason]]: words[result.reason] }, 422)
}

export default function NewExtensionRoute() {
  return <NewExtension page={useLoaderData<typeof loader>().page} refused={useActionData<typeof action>()} />
}
