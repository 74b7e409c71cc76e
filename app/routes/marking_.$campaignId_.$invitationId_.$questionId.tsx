import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mustDeclare } from '#app/features/declarations/signing.server.ts'
import { laterMarkForm, markForm } from '#app/features/marking/forms.ts'
import { layLaterMark } from '#app/features/marking/later-mark-mutations.server.ts'
import { MarkAnswer } from '#app/features/marking/MarkAnswer.tsx'
import { saveMark } from '#app/features/marking/mark-mutations.server.ts'
import { markingPage, nextAnswer } from '#app/features/marking/marking-page.server.ts'
import { evaluatorKey } from '#app/http/evaluator-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db } = incoming.context
  const key = await evaluatorKey(incoming, 'read')
  const page = await markingPage(db, key)
  if (!page) throw (await mustDeclare(db, key)) ? seeOther(paths.declaration(key.campaignId)) : notFound()
  return { title: `${page.supplier.name} · ${page.question.id}`, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t, newId } = incoming.context
  const key = await evaluatorKey(incoming, 'mark')
  if (!(await markingPage(db, key))) throw notFound()
  const body = await readForm(incoming.request)
  if (body.has('clarification')) return layMark(incoming, key, body)
  const form = parseForm(body, markForm, t.marking.errors)
  if (!form.ok) return data({ errors: form.errors, values: form.values, saved: undefined }, { status: 422 })
  const result = await saveMark(db, { ...key, ...form.value }, newId)
  if (result.ok) {
    const then = await nextAnswer(db, key)
    if (!then) throw notFound()
    return seeOther(
      then.next
        ? paths.markingQuestion(key.campaignId, then.next.invitationId, then.next.questionId)
        : paths.markingCriterion(key.campaignId, then.criterionId),
    )
  }
  if (result.reason === 'not_found') throw notFound()
  if (result.reason === 'pointer' || result.reason === 'ceiling_reason') {
    const field = result.reason === 'pointer' ? 'pointer' : 'ceilingReason'
    const errors = { [field]: t.marking.errors[result.reason] }
    return data({ errors, values: typedValues(body), saved: undefined }, { status: 422 })
  }
  const saved = result.reason === 'conflict' ? result.saved : undefined
  const message = result.reason === 'conflict' ? t.marking.errors.conflict : t.marking.shut[result.reason]
  return data({ errors: { justification: message }, values: typedValues(body), saved }, { status: 409 })
}

type Key = Awaited<ReturnType<typeof evaluatorKey>>

/** The second form of the page, once the first mark is locked and a complement has come. */
async function layMark({ context }: ActionFunctionArgs, key: Key, body: FormData) {
  const { db, t } = context
  const form = parseForm(body, laterMarkForm, t.marking.errors)
  if (!form.ok) return data({ errors: form.errors, values: form.values, saved: undefined }, { status: 422 })
  const { clarification, laterLevel, laterJustification } = form.value
  const mark = { level: laterLevel, justification: laterJustification, clarificationId: clarification }
  const result = await layLaterMark(db, { ...key, ...mark })
  if (result.ok) return seeOther(paths.markingQuestion(key.campaignId, key.invitationId, key.questionId))
  if (result.reason === 'not_found') throw notFound()
  const message = result.reason === 'laid' ? t.clarifications.errors.laid : t.marking.shut.frozen
  return data({ errors: { laterLevel: message }, values: typedValues(body), saved: undefined }, { status: 409 })
}

export default function Mark() {
  const refused = useActionData<typeof action>()
  return <MarkAnswer page={useLoaderData<typeof loader>().page} refused={refused} />
}
