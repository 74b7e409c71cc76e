import type { ActionFunctionArgs } from '@remix-run/node'
import { autosaveAnswer } from '#app/features/responses/autosave-mutations.server.ts'
import { shownAnswer, typedAnswers } from '#app/features/responses/forms.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export function loader() {
  throw notFound()
}

const say = (status: number, line: string, shown?: string) => Response.json({ line, shown }, { status })

/** One answer of the criterion's form, posted by `autosave` as it changes; the form itself needs none of this. */
export async function action(incoming: ActionFunctionArgs) {
  const { db, t, f } = incoming.context
  const key = await supplierKey(incoming, 'answer', 'edit')
  const words = t.responses
  const { answers, faults } = typedAnswers(await readForm(incoming.request), [incoming.params.question ?? ''])
  const [fault] = faults
  if (fault) return say(422, `${words.autosave.refused} ${words.errors[fault.field]}`)
  const saved = await autosaveAnswer(db, { ...key, answer: answers[0] })
  if (saved.ok) return say(200, words.autosave.saved(f.time(saved.savedAt, saved.timeZone)), shownAnswer(saved.answer))
  if (saved.fault === 'conflict') {
    const { updatedBy, updatedAt } = saved.theirs
    return say(409, words.autosave.conflict(updatedBy, f.instant(updatedAt, saved.timeZone)))
  }
  if (saved.fault === 'not_found') throw notFound()
  return say(
    422,
    saved.fault === 'closed' ? `${words.autosave.refused} ${t.requests.readOnly}` : words.autosave.refused,
  )
}
