import type { SupplierQuestionnaire } from '#app/domain/questionnaire/questionnaire.ts'
import { allQuestionnaires, questionnaireEntry, supplements } from './registry.server.ts'

const counts = ({ criteria }: SupplierQuestionnaire) => ({
  criteria: criteria.length,
  questions: criteria.reduce((sum, criterion) => sum + criterion.questions.length, 0),
})

/** Every published version, as anyone may see it. */
export function publicQuestionnaires() {
  return allQuestionnaires().map(({ supplier, publicHash }) => {
    const { id, version, kind, title, publishedOn, licence, provenance } = supplier
    return { id, version, kind, title, publishedOn, licence, provenance, publicHash, counts: counts(supplier) }
  })
}

/** One published version by criterion, without its questions; null when there is none of that name. */
export function publicQuestionnaire(id: string, version: string) {
  const entry = questionnaireEntry(id, version)
  if (!entry) return null
  const { criteria, ...head } = entry.supplier
  const questions = criteria.flatMap((criterion) => criterion.questions)
  return {
    ...head,
    publicHash: entry.publicHash,
    counts: counts(entry.supplier),
    parts: (['sensibilisation', 'technique'] as const).map((part) => ({
      part,
      questions: questions.filter((question) => question.part === part).length,
    })),
    criteria: criteria.map(({ id, name, objective, questions }) => ({ id, name, objective, count: questions.length })),
  }
}

/** One criterion with its questions and the references that bear on it more than on all; null when there is none. */
export function publicCriterion(id: string, version: string, criterionId: string) {
  const entry = questionnaireEntry(id, version)
  const criteria = entry?.supplier.criteria ?? []
  const index = criteria.findIndex((one) => one.id === criterionId)
  const criterion = criteria[index]
  if (!entry || !criterion) return null
  const link = (at: number) => {
    const one = criteria[at]
    return one ? { id: one.id, name: one.name } : null
  }
  return {
    questionnaire: { id, version, title: entry.supplier.title },
    criterion,
    position: index + 1,
    total: criteria.length,
    previous: link(index - 1),
    next: link(index + 1),
    references: supplements()
      // A reference that bears on everything says nothing about one criterion.
      .references.filter((one) => one.criteria.includes(criterionId) && one.criteria.length < 10)
      .map(({ id, name, url, use }) => ({ id, name, url, use })),
  }
}

/** The file that the public downloads: the supplier view whose canonical hash is `publicHash`. */
export function publicFile(id: string, version: string): string | null {
  const entry = questionnaireEntry(id, version)
  return entry ? `${JSON.stringify(entry.supplier, null, 2)}\n` : null
}

export type PublicQuestionnaires = ReturnType<typeof publicQuestionnaires>
export type PublicQuestionnaire = NonNullable<ReturnType<typeof publicQuestionnaire>>
export type PublicCriterion = NonNullable<ReturnType<typeof publicCriterion>>
