import { scopeIn } from '#app/domain/campaign/apart.ts'
import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { type SupplierCriterion, type SupplierQuestion, withinScope } from '#app/domain/questionnaire/questionnaire.ts'
import { ownCriteria } from '#app/features/campaigns/apart.server.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'

export interface AskedCriterion extends SupplierCriterion {
  /** `id@version` of the questionnaire that asks; empty for the buyer's own questions. */
  questionnaire: string
  /** Whether it counts apart from the common score. */
  apart: boolean
}

const composed = new WeakMap<FrozenSettings, AskedCriterion[]>()

/** What a launch asks of suppliers, by criterion: the base, the modules, the own questions; nothing of `evaluatorOnly`. */
export function askedCriteria(settings: FrozenSettings): readonly AskedCriterion[] {
  const criteria = composed.get(settings) ?? compose(settings)
  composed.set(settings, criteria)
  return criteria
}

function compose(settings: FrozenSettings): AskedCriterion[] {
  const published = settings.questionnaires.flatMap((questionnaire) => {
    const { id, version, kind } = questionnaire
    const entry = questionnaireEntry(id, version)
    if (!entry) throw new Error(`Questionnaire ${id}@${version} is not published here`)
    const { criteria } = withinScope(entry.supplier, scopeIn(settings, questionnaire))
    return criteria.map((criterion) => ({
      ...criterion,
      questionnaire: `${id}@${version}`,
      apart: kind === 'module',
    }))
  })
  const own = ownCriteria(settings.own).map((criterion) => ({ ...criterion, questionnaire: '', apart: true }))
  return [...published, ...own]
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
