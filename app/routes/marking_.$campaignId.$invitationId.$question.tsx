import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { markForm } from '#app/features/assessment/forms.ts'
import { MarkAnswer } from '#app/features/assessment/MarkAnswer.tsx'
import { saveMark } from '#app/features/assessment/mark-mutations.server.ts'
import { markingPage, nextAnswer } from '#app/features/assessment/marking-page.server.ts'
import { evaluatorKey } from '#app/http/evaluator-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function keyOf(incoming: LoaderFunctionArgs, action: 'read' | 'mark') {
  return { ...(await evaluatorKey(incoming, action)), questionId: incoming.params.question ?? '' }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const page = await markingPage(incoming.context.db, await keyOf(incoming, 'read'))
  if (!page) throw notFound()
  return { title: `${page.question.id} · ${page.supplier.name}`, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t, newId } = incoming.context
  const key = await keyOf(incoming, 'mark')
  const page = await markingPage(db, key)
  if (!page) throw notFound()
  const body = await incoming.request.formData()
  const form = parseForm(body, markForm, t.marking.errors)
  const values = typedValues(body)
  if (!form.ok) return data({ errors: form.errors, values }, { status: 422 })
  const saved = await saveMark(db, { ...key, ...form.value }, newId)
  if (!saved.ok && saved.reason === 'conflict') {
    const theirs = `${t.terms.levelByNumber[saved.saved.level]}, ${saved.saved.justification}`
    return data({ errors: { justification: t.marking.errors.conflict(theirs) }, values }, { status: 409 })
  }
  if (!saved.ok) {
    if (saved.reason === 'not_found') throw notFound()
    return data({ errors: { '': t.marking.shut[saved.reason] }, values }, { status: 409 })
  }
  const onward = await nextAnswer(db, key)
  if (onward?.next)
    return seeOther(paths.markingQuestion(key.campaignId, onward.next.invitationId, onward.next.questionId))
  return seeOther(paths.markingLock(key.campaignId, key.invitationId, page.criterion.id))
}

export default function Mark() {
  return <MarkAnswer page={useLoaderData<typeof loader>().page} refused={useActionData<typeof action>()} />
}
