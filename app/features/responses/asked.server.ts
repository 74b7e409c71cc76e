import type { FrozenSettings } from '#app/domain/campaign.ts'
import { type SupplierCriterion, type SupplierQuestion, withinScope } from '#app/domain/questionnaire.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'

export interface AskedCriterion extends SupplierCriterion {
  /** `id@version` of the questionnaire that asks. */
  questionnaire: string
}

/** What a launch asks of suppliers, criterion by criterion: the base, then the modules; nothing of `evaluatorOnly`. */
export function askedCriteria(settings: FrozenSettings): AskedCriterion[] {
  return settings.questionnaires.flatMap(({ id, version }) => {
    const entry = questionnaireEntry(id, version)
    if (!entry) throw new Error(`Questionnaire ${id}@${version} is not published here`)
    const { criteria } = withinScope(entry.supplier, settings.scope)
    return criteria.map((criterion) => ({ ...criterion, questionnaire: `${id}@${version}` }))
  })
}

export interface AskedQuestion extends SupplierQuestion {
  criterionId: string
  questionnaire: string
}

export function askedQuestions(settings: FrozenSettings): AskedQuestion[] {
  return askedCriteria(settings).flatMap(({ id, questionnaire, questions }) =>
    questions.map((question) => ({ ...question, criterionId: id, questionnaire })),
  )
}
