import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/accounts/access.ts'
import { DecideInterest } from '#app/features/declarations/DecideInterest.tsx'
import { interestPage } from '#app/features/declarations/deciding.server.ts'
import { decideInterest } from '#app/features/declarations/deciding-mutations.server.ts'
import { decisionForm } from '#app/features/declarations/forms.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function keyOf(incoming: LoaderFunctionArgs, action: 'read' | 'decide') {
  const { actor, organisation } = await requireBuyer(incoming, 'declaration', action)
  const { campaignId = '', personId = '' } = incoming.params
  const key = { campaignId, personId, organisationId: organisation.id, now: incoming.context.now() }
  return { key, actorId: actor.id, mayDecide: may(actor, 'declaration', 'decide') && actor.id !== personId }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { key, mayDecide } = await keyOf(incoming, 'read')
  const page = await interestPage(incoming.context.db, key)
  if (!page) throw notFound()
  return { title: incoming.context.t.declarations.decideTitle(page.person.name), page, mayDecide }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const { key, actorId } = await keyOf(incoming, 'decide')
  if (!(await interestPage(db, key))) throw notFound()
  const body = await readForm(incoming.request)
  const form = parseForm(body, decisionForm, t.declarations.errors)
  if (!form.ok) return data(form, { status: 422 })
  const result = await decideInterest(db, { ...key, actorId, ...form.value })
  if (result.ok) return seeOther(paths.declarations(key.campaignId))
  if (result.reason === 'not_found') throw notFound()
  const field = result.reason === 'replacement' ? 'replacement' : 'decision'
  const status = result.reason === 'replacement' ? 422 : 409
  const errors: Record<string, string> = { [field]: t.declarations.errors[result.reason] }
  return data({ errors, values: typedValues(body) }, { status })
}

export default function Decide() {
  const { page, mayDecide } = useLoaderData<typeof loader>()
  return <DecideInterest page={page} mayDecide={mayDecide} refused={useActionData<typeof action>()} />
}
