import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AssignForm } from '#app/features/assignments/AssignForm.tsx'
import { assignPage } from '#app/features/assignments/assign-page.server.ts'
import { assignForm, partId, takeBackForm } from '#app/features/assignments/forms.ts'
import { assignQuestions } from '#app/features/assignments/mutations.server.ts'
import { takeBack } from '#app/features/assignments/return-mutations.server.ts'
import { allowHit } from '#app/features/limits/mutations.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, type RefusedForm, seeOther } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

async function criterionKey(incoming: LoaderFunctionArgs | ActionFunctionArgs, action: 'read' | 'assign') {
  const key = await supplierKey(incoming, 'assignment', action)
  return { ...key, criterionId: incoming.params.criterion ?? '' }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t, lang } = incoming.context
  const page = await assignPage(db, await criterionKey(incoming, 'read'))
  if (!page) throw notFound()
  return { title: t.assignments.title(page.criterion.name[lang]), page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t, env, secret, newId, actor } = incoming.context
  const key = await criterionKey(incoming, 'assign')
  if (!(await assignPage(db, key))) throw notFound()
  const body = await readForm(incoming.request)
  const words = t.assignments.errors
  const given = { ...key, actorName: actor?.name ?? '' }
  const again = seeOther(paths.requestAssign(key.invitationId, key.criterionId))
  const refused = (errors: RefusedForm['errors'], status: number) => data({ errors, values: typedValues(body) }, status)
  if (body.get('then') === 'take_back') {
    const form = parseForm(body, takeBackForm, words)
    const back = form.ok
      ? await takeBack(db, { ...given, seen: form.value.seen, partIds: form.value.parts.map(partId) })
      : { ok: false as const, fault: 'changed' as const }
    if (back.ok) return again
    const word = back.fault === 'closed' ? t.requests.readOnly : words.changed
    return data({ errors: { '': word }, values: undefined }, { status: 409 })
  }
  const form = parseForm(body, assignForm, words)
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 })
  const { to = null, name = '', email = null, questions: questionIds, dueOn, seen } = form.value
  if (!(await allowHit(db, { key: `offer:organisation:${key.organisationId}`, hits: 60, minutes: 60 }, key.now)))
    return refused({ to: t.people.errors.rate }, 429)
  const asked = { to, name, email }
  const result = await assignQuestions(
    db,
    { ...given, questionIds, dueOn, seen, asked },
    { secret, baseUrl: env.BASE_URL, newId },
  )
  if (result.ok) return again
  const { fault } = result
  if (fault === 'not_found') throw notFound()
  if (fault === 'closed') return refused({ '': t.requests.readOnly }, 409)
  if (fault === 'changed') return refused({ '': words.changed }, 409)
  if (fault === 'questions') return refused({ questions: words.questions }, 422)
  if (fault === 'due' || fault === 'due_past' || fault === 'due_after') return refused({ dueOn: words[fault] }, 422)
  return refused({ [email ? 'email' : 'to']: words[fault] }, 422)
}

export default function Assign() {
  return <AssignForm page={useLoaderData<typeof loader>().page} {...useActionData<typeof action>()} />
}
