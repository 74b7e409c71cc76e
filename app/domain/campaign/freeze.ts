import { everyQuestion, frozenModuleOf } from '#app/domain/campaign/apart.ts'
import type { CampaignDraft, FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import { weightsInScope } from '#app/domain/scoring/weights.ts'

interface Base {
  criteria: { id: string; questions: { id: string }[] }[]
}

/** The weights that a draft would compute with: 0 for a criterion without a question in scope, the rest scaled to 100. Source: Design §3. */
export function effectiveWeights(draft: Pick<CampaignDraft, 'weights' | 'scope'>, base: Base): Record<string, number> {
  const chosen = new Set(draft.scope)
  return weightsInScope(
    draft.weights,
    base.criteria.map(({ id, questions }) => ({ id, inScope: questions.some((question) => chosen.has(question.id)) })),
  )
}

/**
 * What launch freezes of a draft: questions in questionnaire order, effective weights, one question weight for each
 * question in scope (1 by default), and only the minimums and notes of what is in scope. The caller has checked the
 * draft with `launchFaults`; `reduced` is what small suppliers answer, null when all answer all; `modules` are those that the
 * draft names. Small suppliers answer modules and own questions whole. Source: Design §2, §4.1.
 */
export function freeze(
  draft: CampaignDraft,
  given: Pick<FrozenSettings, 'campaign' | 'buyer' | 'questionnaires' | 'deadline'> & {
    base: Base
    reduced: readonly string[] | null
    modules: readonly (Base & { id: string; version: string })[]
    /** The campaign that this one re-evaluates. */
    reEvaluates?: string | null
  },
): FrozenSettings {
  const { base, campaign, buyer, questionnaires, deadline, reduced, reEvaluates } = given
  const modules = given.modules.map(frozenModuleOf)
  const { own } = draft
  const scope = questionIds(base).filter((id) => draft.scope.includes(id))
  const weights = effectiveWeights(draft, base)
  const asked = base.criteria.filter(({ questions }) => questions.some(({ id }) => scope.includes(id)))
  const minimums = asked.flatMap(({ id }) => {
    const minimum = draft.minimums[id]
    return minimum === undefined ? [] : [[id, minimum] as const]
  })
  const notes = everyQuestion({ scope, modules, own }).flatMap((id) => {
    const note = draft.evaluatorNotes[id]?.trim()
    return note ? [[id, note] as const] : []
  })
  return {
    format: 'etalon-launch/1',
    campaign,
    buyer,
    purpose: draft.purpose,
    questionnaires,
    segment: draft.segment,
    scope,
    weights,
    questionWeights: Object.fromEntries(scope.map((id) => [id, draft.questionWeights[id] ?? 1])),
    minimums: Object.fromEntries(minimums),
    evaluatorNotes: Object.fromEntries(notes),
    requiredMarks: draft.requiredMarks,
    notApplicableRule: 'accepted-excluded-refused-zero',
    weightsVisible: draft.weightsVisible,
    deadline,
    timeZone: draft.timeZone,
    debriefingOn: draft.debriefingOn,
    questionsOn: draft.questionsOn,
    ...(draft.supplierNamesHidden ? { supplierNamesHidden: true as const } : {}),
    ...(draft.proportion && reduced
      ? { proportion: { below: draft.proportion.below, scope: scope.filter((id) => reduced.includes(id)) } }
      : {}),
    ...(modules.length > 0 ? { modules } : {}),
    ...(own.length > 0 ? { own } : {}),
    ...(reEvaluates ? { reEvaluates } : {}),
  }
}
