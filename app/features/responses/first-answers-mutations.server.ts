import type { Kysely, Schema } from '#db/schema.ts'
import { answerField, typedAnswers } from './forms.ts'
import { openResponse } from './opening-mutations.server.ts'
import { draftAnswers } from './queries.server.ts'
import { saveAnswers, type WriteKey } from './saving-mutations.server.ts'

/**
 * Saves what was typed on the blank questionnaire before the claim. It goes before what the library answers; a field
 * that was left empty takes nothing away from it. False when something could not be kept: the caller gives it back.
 */
export async function saveFirstAnswers(
  db: Kysely<Schema>,
  save: WriteKey & { fields: readonly (readonly [string, string])[] },
): Promise<boolean> {
  if (save.fields.length === 0) return true
  const request = await openResponse(db, save)
  if (!request) return false
  const drafts = await draftAnswers(db, { responseId: request.responseId, organisationId: save.organisationId })
  const form = new FormData()
  for (const [name, value] of save.fields) form.set(name, value)
  const typed = drafts.filter(({ questionId }) => save.fields.some(([name]) => name.startsWith(`${questionId}.`)))
  for (const { questionId, revision, text, state, stateDate, naReason } of typed) {
    for (const [field, stored] of Object.entries({ text, state, stateDate, naReason })) {
      const name = answerField(questionId, field)
      if (!form.has(name)) form.set(name, stored ?? '')
    }
    form.set(answerField(questionId, 'revision'), String(revision))
  }
  const { answers, faults } = typedAnswers(
    form,
    typed.map(({ questionId }) => questionId),
  )
  const saved = await saveAnswers(db, { ...save, answers })
  return saved.ok && faults.length === 0 && typed.length > 0
}
