import { baseOf, type DraftKey, draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { publicReferences } from '#app/features/questionnaires/references.server.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { choiceOf } from './criterion-form.ts'

/** The questions of one criterion of a buyer's own campaign, with their place in it; null for another's. */
export async function criterionPage(db: Kysely<Schema>, key: DraftKey & { criterionId: string }) {
  const stored = await draftOfBuyer(db, key)
  if (!stored) return null
  const { id, status, revision, draft } = stored
  const { criteria } = baseOf(draft).full
  const index = criteria.findIndex((criterion) => criterion.id === key.criterionId)
  const criterion = criteria[index]
  if (!criterion) return null
  const segment = supplements().segments.find((one) => one.id === draft.segment)
  const next = criteria[index + 1]
  return {
    id,
    status,
    revision,
    draft,
    name: draft.name,
    criterion: { id: criterion.id, name: criterion.name, objective: criterion.objective },
    references: publicReferences([criterion.id], draft.segment),
    next: next ? { id: next.id, name: next.name } : null,
    asked: criterion.questions.some((question) => draft.scope.includes(question.id)),
    questions: criterion.questions.map((question) => ({
      id: question.id,
      text: question.question,
      part: question.part,
      choice: choiceOf(draft, question.id),
      note: draft.evaluatorNotes[question.id] ?? '',
      emphasis: emphasisOf(segment, question.id),
    })),
  }
}

function emphasisOf(segment: { keyQuestions: string[]; lowPriorityQuestions: string[] } | undefined, id: string) {
  if (segment?.keyQuestions.includes(id)) return 'key' as const
  return segment?.lowPriorityQuestions.includes(id) ? ('low' as const) : null
}

export type CriterionPage = NonNullable<Awaited<ReturnType<typeof criterionPage>>>
