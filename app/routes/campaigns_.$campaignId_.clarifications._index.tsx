import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/accounts/access.ts'
import { clarificationsPage } from '#app/features/clarifications/asking.server.ts'
import { ClarificationList } from '#app/features/clarifications/ClarificationList.tsx'
import { withdrawalForm } from '#app/features/clarifications/forms.ts'
import { withdrawClarification } from '#app/features/clarifications/withdrawing-mutations.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'clarification', 'read')
  const { db, now, t } = incoming.context
  const campaignId = incoming.params.campaignId ?? ''
  const { searchParams } = new URL(incoming.request.url)
  const page = await clarificationsPage(db, { campaignId, organisationId: organisation.id, now: now() })
  if (!page) throw notFound()
  const question = page.questions.find(({ id }) => id === searchParams.get('question'))
  const mayAsk = may(actor, 'clarification', 'ask')
  if (question && mayAsk) throw seeOther(paths.askClarification(campaignId, question.id))
  return {
    title: t.clarifications.title,
    page,
    mayAsk,
    asked: searchParams.has('asked'),
    withdrawing: searchParams.get('withdraw'),
  }
}

export async function action(incoming: ActionFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'clarification', 'ask')
  const { db, now, newId, env, t } = incoming.context
  const key = { campaignId: incoming.params.campaignId ?? '', organisationId: organisation.id, now: now() }
  if (!(await clarificationsPage(db, key))) throw notFound()
  const words = t.clarifications.errors
  const body = await readForm(incoming.request)
  const reason = String(body.get('reason') ?? '')
  const form = parseForm(body, withdrawalForm, words)
  if (!form.ok) return data({ errors: form.errors, reason }, { status: 422 })
  const act = { ...key, actorId: actor.id, newId, baseUrl: env.BASE_URL }
  const given = { ...act, clarificationId: form.value.clarification, reason: form.value.reason }
  const result = await withdrawClarification(db, given)
  // Withdrawn already, by a second click or by a colleague: the list says so.
  if (result.ok || result.reason === 'withdrawn') return seeOther(paths.clarifications(key.campaignId))
  if (result.reason === 'not_found') throw notFound()
  return data({ errors: { '': words[result.reason] } as Record<string, string>, reason }, { status: 409 })
}

export default function Clarifications() {
  return <ClarificationList {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
