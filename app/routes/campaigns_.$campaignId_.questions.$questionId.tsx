import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Action, may } from '#app/domain/accounts/access.ts'
import { AnswerPage } from '#app/features/supplier-questions/AnswerPage.tsx'
import { publishForm, setAsideForm } from '#app/features/supplier-questions/forms.ts'
import { publishQuestion, setQuestionAside } from '#app/features/supplier-questions/publishing-mutations.server.ts'
import { questionOfBuyer } from '#app/features/supplier-questions/queries.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function found(incoming: LoaderFunctionArgs, action: Action<'supplier_question'>) {
  const { actor, organisation } = await requireBuyer(incoming, 'supplier_question', action)
  const { campaignId = '', questionId = '' } = incoming.params
  const key = { campaignId, questionId, organisationId: organisation.id }
  const question = await questionOfBuyer(incoming.context.db, key)
  if (!question) throw notFound()
  return { actor, key, question }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, key, question } = await found(incoming, 'read')
  const mayAnswer = may(actor, 'supplier_question', 'answer')
  return { title: incoming.context.t.supplierQuestions.oneTitle, campaignId: key.campaignId, question, mayAnswer }
}

export async function action(incoming: ActionFunctionArgs) {
  const { actor, key } = await found(incoming, 'answer')
  const { db, now, t, newId, secret, env } = incoming.context
  const words = t.supplierQuestions.errors
  const body = await readForm(incoming.request)
  const aside = body.get('intent') === 'set-aside'
  const form = parseForm(body, aside ? setAsideForm : publishForm, words)
  const refused = (errors: Record<string, string>, status: number) =>
    data(
      {
        intent: aside ? 'set-aside' : 'publish',
        errors,
        publicQuestion: String(body.get('publicQuestion') ?? ''),
        reply: String(body.get(aside ? 'reason' : 'reply') ?? ''),
      },
      { status },
    )
  if (!form.ok) return refused(form.errors, 422)
  const given = { ...key, actorId: actor.id, now: now(), newId, secret, baseUrl: env.BASE_URL }
  const result =
    'reason' in form.value
      ? await setQuestionAside(db, { ...given, reply: form.value.reason })
      : await publishQuestion(db, { ...given, ...form.value })
  if (result.ok) return seeOther(paths.supplierQuestions(key.campaignId))
  if (result.fault === 'missing') throw notFound()
  return refused({ '': words[result.fault] }, 409)
}

export default function Question() {
  const page = useLoaderData<typeof loader>()
  return <AnswerPage {...page} refused={useActionData<typeof action>()} />
}
