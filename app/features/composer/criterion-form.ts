import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import type { FieldFault, TypedDraft } from './weights-form.ts'

/** The place of a question in a campaign: not asked, or asked with a weight of 0, 1 or 2 in its criterion. */
export const questionChoices = ['out', 'zero', 'one', 'two'] as const
export type QuestionChoice = (typeof questionChoices)[number]

const weights = { zero: 0, one: 1, two: 2 } as const
const LONGEST_NOTE = 2000

export function choiceOf(draft: CampaignDraft, questionId: string): QuestionChoice {
  if (!draft.scope.includes(questionId)) return 'out'
  const weight = draft.questionWeights[questionId] ?? 1
  return questionChoices.find((choice) => choice !== 'out' && weights[choice] === weight) ?? 'one'
}

export const choiceField = (questionId: string) => `choice.${questionId}`
export const noteField = (questionId: string) => `note.${questionId}`

/**
 * The draft with the typed places and notes of some questions; a question that leaves keeps its note and its weight, so
 * that it comes back as it was. Scope stays in the order of `all`.
 */
export function draftWithQuestions(
  draft: CampaignDraft,
  questions: readonly string[],
  all: readonly string[],
  form: FormData,
): TypedDraft {
  const faults: FieldFault[] = []
  const scope = new Set(draft.scope)
  const questionWeights = { ...draft.questionWeights }
  const evaluatorNotes = { ...draft.evaluatorNotes }
  for (const id of questions) {
    const choice = questionChoices.find((one) => one === form.get(choiceField(id)))
    if (!choice) faults.push({ field: choiceField(id), key: 'choice' })
    else if (choice === 'out') scope.delete(id)
    else {
      scope.add(id)
      questionWeights[id] = weights[choice]
    }
    const note = String(form.get(noteField(id)) ?? '').trim()
    if (note.length > LONGEST_NOTE) faults.push({ field: noteField(id), key: 'note' })
    else if (note === '') delete evaluatorNotes[id]
    else evaluatorNotes[id] = note
  }
  if (faults.length > 0) return { ok: false, faults }
  return {
    ok: true,
    draft: { ...draft, scope: all.filter((id) => scope.has(id)), questionWeights, evaluatorNotes },
  }
}
