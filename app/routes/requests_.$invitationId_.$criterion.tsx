import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerFaults } from '#app/domain/answers/answers.ts'
import script from '#app/enhance/autosave.ts?worker&url'
import { recordAccess } from '#app/features/accesses/recording-mutations.server.ts'
import { CriterionForm } from '#app/features/responses/CriterionForm.tsx'
import { askedOfCriterion, criterionPage } from '#app/features/responses/criterion-page.server.ts'
import { answerField, typedAnswers } from '#app/features/responses/forms.ts'
import type { RefusedAnswers } from '#app/features/responses/refused.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { takeSuggestion } from '#app/features/responses/suggestion-mutations.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { isNavigation } from '#app/http/navigation.server.ts'
import { typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

/** Under the field that lacks something. */
const fieldOf = { text_missing: 'text', state_missing: 'state', date_missing: 'stateDate', reason_short: 'naReason' }

function whichOf({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  return { criterionId: params.criterion ?? '', mine: new URL(request.url).searchParams.has('mine') }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const key = { ...(await supplierKey(incoming, 'answer', 'read')), ...whichOf(incoming) }
  const page = await criterionPage(incoming.context.db, key)
  if (!page) throw notFound()
  if (isNavigation(incoming.request)) await recordAccess(incoming.context.db, key)
  return { title: page.criterion.name[incoming.context.lang], page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const key = { ...(await supplierKey(incoming, 'answer', 'edit')), ...whichOf(incoming) }
  const asked = await askedOfCriterion(db, key)
  if (!asked) throw notFound()
  const form = await readForm(incoming.request)
  const words = t.responses.errors
  const { answers, faults } = typedAnswers(form, asked.questionIds)
  const confirm = form.get('then') === 'confirm'
  // What can be kept is kept first; the faults are said afterwards, beside everything that was typed.
  const saved = await saveAnswers(db, { ...key, answers, confirm, opened: asked.request })
  if (!saved.ok && saved.fault === 'not_found') throw notFound()
  const errors: RefusedAnswers['errors'] = {}
  const say = (questionId: string, field: string, fault: keyof typeof words) => {
    errors[answerField(questionId, field)] = t.responses.fault(questionId, words[fault])
  }
  for (const { questionId, field } of faults) say(questionId, field, field)
  const conflicts = !saved.ok && saved.fault === 'conflict' ? saved.conflicts : []
  for (const { questionId } of conflicts) say(questionId, 'text', 'conflict')
  if (!saved.ok && saved.fault === 'closed') errors[''] = t.requests.readOnly
  if (saved.ok)
    for (const { questionId, content } of answers)
      for (const fault of answerFaults({ text: '', state: null, stateDate: null, naReason: null, ...content }))
        say(questionId, fieldOf[fault], fault)
  if (Object.keys(errors).length > 0) {
    const notKept = [...new Set(faults.map(({ questionId }) => questionId))]
    const kept = saved.ok ? { keptAt: saved.savedAt, toComplete: saved.incomplete } : { keptAt: null, toComplete: [] }
    const refused: RefusedAnswers = { errors, values: typedValues(form), conflicts, ...kept, notKept }
    return data(refused, { status: conflicts.length > 0 ? 409 : 422 })
  }
  const { criterionId, next, guest } = asked
  const { invitationId, mine } = key
  const placeOf = mine ? paths.requestMineOf : paths.requestCriterion
  const taken = /^take ([A-Z]{2,6}-\d{1,3})$/.exec(String(form.get('then')))?.[1]
  if (taken && asked.questionIds.includes(taken)) {
    await takeSuggestion(db, { ...key, questionId: taken })
    return seeOther(`${placeOf(invitationId, criterionId)}#${taken}`)
  }
  if (!confirm) return seeOther(placeOf(invitationId, criterionId))
  const whole = guest ? paths.request(invitationId) : paths.requestReview(invitationId)
  const end = mine ? paths.requestMine(invitationId) : whole
  return seeOther(next ? placeOf(invitationId, next) : end)
}

export default function CriterionAnswers() {
  const { page } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  // After a save that was refused in part, the revisions are those that the loader has just read.
  return <CriterionForm page={page} refused={refused} script={script} />
}
