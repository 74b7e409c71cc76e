import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { MOST_CLARIFIED } from '#app/domain/assessment/clarification.ts'
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

async function keyOf(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'clarification', 'ask')
  const { now, f } = incoming.context
  const campaignId = incoming.params.campaignId ?? ''
  return { actor, key: { campaignId, organisationId: organisation.id, now: now(), compare: f.compare } }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { key } = await keyOf(incoming)
  const { questionId = '' } = incoming.params
  const page = await askPage(incoming.context.db, { ...key, questionIds: [questionId] })
  if (!page) throw notFound()
  const from = new URL(incoming.request.url).searchParams.get('from')
  return { title: incoming.context.t.clarifications.askTitle(questionId), page, from }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t, f, newId, env } = incoming.context
  const { actor, key } = await keyOf(incoming)
  const words = t.clarifications.errors
  const body = await readForm(incoming.request)
  const values = typedValues(body)
  const adding = body.get('act') === 'add' ? [String(body.get('add') ?? '')].filter(Boolean) : []
  const given = [incoming.params.questionId ?? '', ...body.getAll('question').map(String), ...adding]
  const questionIds = [...new Set(given)].slice(0, MOST_CLARIFIED)
  const page = await askPage(db, { ...key, questionIds })
  if (!page) throw notFound()
  if (body.get('act') === 'add') return data({ errors: {} as Record<string, string>, values, page })
  const form = parseForm(body, askForm, words)
  if (!form.ok) return data({ errors: form.errors, values, page }, { status: 422 })
  const { dueDay, dueTime, doubt, suppliers, reason, confirmed } = form.value
  const due = readDeadline(dueDay, dueTime, page.campaign.timeZone)
  const refused = (errors: Record<string, string>, status = 422) => data({ errors, values, page }, { status })
  if (!due.ok) return refused({ dueDay: words.due_day })
  const items = questionIds.flatMap((questionId) => {
    const asked = suppliers[questionId] ?? []
    return asked.length > 0 ? [{ questionId, suppliers: asked, doubt: doubt[questionId] ?? null }] : []
  })
  const act = { ...key, items, reason, dueAt: due.instant, confirmed: confirmed === 'yes', actorId: actor.id }
  const result = await askClarification(db, { ...act, newId, baseUrl: env.BASE_URL })
  if (result.ok) return seeOther(paths.clarifications(key.campaignId, true))
  if (result.reason === 'not_found') throw notFound()
  if (result.reason === 'over') return refused({ '': words.over }, 409)
  if (result.reason === 'past') return refused({ dueDay: words.past })
  if (result.reason === 'left_out') {
    const left = result.left.map(({ question, names }) => words.left_out(question, f.list(names)))
    return refused({ confirmed: `${left.join(' ')} ${words.left_out_next}` })
  }
  const { question, reason: fault } = result
  return refused({ [`suppliers.${question}`]: words[fault] })
}

export default function Ask() {
  const { page, from } = useLoaderData<typeof loader>()
  const typed = useActionData<typeof action>()
  return <AskClarification page={typed?.page ?? page} from={from} typed={typed} />
}
