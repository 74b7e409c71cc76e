import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readDeadline } from '#app/domain/campaign/deadline.ts'
import { AskClarification } from '#app/features/clarifications/AskClarification.tsx'
import { askPage } from '#app/features/clarifications/asking.server.ts'
import { askClarification } from '#app/features/clarifications/asking-mutations.server.ts'
import { askForm } from '#app/features/clarifications/forms.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function found(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'clarification', 'ask')
  const { db, now, f } = incoming.context
  const { campaignId = '', questionId = '' } = incoming.params
  const key = { campaignId, questionId, organisationId: organisation.id, now: now(), compare: f.compare }
  const page = await askPage(db, key)
  if (!page) throw notFound()
  return { actor, key, page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { page } = await found(incoming)
  const from = new URL(incoming.request.url).searchParams.get('from')
  return { title: incoming.context.t.clarifications.askTitle(page.question.id), page, from }
}

const fieldOf = { past: 'dueDay', suppliers: 'suppliers', waiting: 'suppliers', over: 'suppliers' } as const

export async function action(incoming: ActionFunctionArgs) {
  const { db, t, f, newId, env } = incoming.context
  const { actor, key, page } = await found(incoming)
  const words = t.clarifications.errors
  const body = await readForm(incoming.request)
  const values = typedValues(body)
  const form = parseForm(body, askForm, words)
  if (!form.ok) return data(form, { status: 422 })
  const { dueDay, dueTime, doubt = null, confirmed, ...value } = form.value
  const due = readDeadline(dueDay, dueTime, page.campaign.timeZone)
  const refused = (errors: Record<string, string>, status = 422) => data({ errors, values }, { status })
  if (!due.ok) return refused({ dueDay: words.due_day })
  const given = { ...key, ...value, doubt, dueAt: due.instant, confirmed: confirmed === 'yes', actorId: actor.id }
  const result = await askClarification(db, { ...given, newId, baseUrl: env.BASE_URL })
  if (result.ok) return seeOther(paths.clarifications(key.campaignId, true))
  if (result.reason === 'not_found') throw notFound()
  if (result.reason === 'left_out') return refused({ confirmed: words.left_out(f.list(result.names)) })
  return refused({ [fieldOf[result.reason]]: words[result.reason] }, result.reason === 'over' ? 409 : 422)
}

export default function Ask() {
  const { page, from } = useLoaderData<typeof loader>()
  return <AskClarification page={page} from={from} refused={useActionData<typeof action>()} />
}
