import type { CampaignDraft, Purpose } from '#app/domain/campaign/campaign.ts'
import { MINUTES_PER_QUESTION } from '#app/domain/campaign/supplier-effort.ts'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import type { Supplements } from '#app/domain/questionnaire/supplements.ts'

/** What a campaign asks to begin with: everything, the key questions of its segment, a short RFI, or the core of 10. */
export const scopePresets = ['all', 'segment', 'short', 'core'] as const
export type ScopePreset = (typeof scopePresets)[number]

export type Preset = Pick<CampaignDraft, 'segment' | 'scope' | 'weights' | 'questionWeights'>

/** The criteria and questions of a base, by their ids. */
interface Base {
  criteria: { id: string; questions: { id: string }[] }[]
}

/** Equal weights of two decimals at most that total exactly 100; the last criterion takes what rounding leaves. */
export function equalWeights(criteria: readonly { id: string }[]): Record<string, number> {
  const share = Math.floor(10_000 / criteria.length)
  const last = 10_000 - share * (criteria.length - 1)
  return Object.fromEntries(criteria.map(({ id }, index) => [id, (index === criteria.length - 1 ? last : share) / 100]))
}

/**
 * The questions of a short RFI: the core, and for each criterion that the core leaves out, the one question that most
 * segments hold as key (the first of them when several do), so that every axis is heard. Source: Design §3 (scope).
 */
export function shortQuestions(
  base: Base,
  { segments, coreQuestions }: Pick<Supplements, 'segments' | 'coreQuestions'>,
): string[] {
  const keyIn = (id: string) => segments.filter(({ keyQuestions }) => keyQuestions.includes(id)).length
  return base.criteria.flatMap(({ questions }) => {
    const core = questions.filter(({ id }) => coreQuestions.includes(id))
    const [first, ...others] = core.length > 0 ? [] : questions
    const best = others.reduce((a, b) => (a && keyIn(b.id) > keyIn(a.id) ? b : a), first)
    return [...core, ...(best ? [best] : [])].map(({ id }) => id)
  })
}

/**
 * Weights and scope to start from: the weights of a purchase segment, or equal ones without a segment; every question
 * weighs 1. The `segment` scope is the segment's key questions, and all questions when there is no segment.
 * Source: Design §3 (scope), §10 (presets are data apart from the questionnaire).
 */
export function presetFor(
  base: Base,
  supplements: Pick<Supplements, 'segments' | 'coreQuestions'>,
  chosen: { segment: string | null; scope: ScopePreset },
): Preset {
  const segment = supplements.segments.find(({ id }) => id === chosen.segment)
  const all = questionIds(base)
  const short = chosen.scope === 'short' ? shortQuestions(base, supplements) : segment?.keyQuestions
  const kept = chosen.scope === 'core' ? supplements.coreQuestions : short
  const scope = chosen.scope === 'all' || !kept ? all : all.filter((id) => kept.includes(id))
  const weights = segment
    ? Object.fromEntries(base.criteria.map(({ id }) => [id, segment.weights[id] ?? 0]))
    : equalWeights(base.criteria)
  return { segment: segment?.id ?? null, scope, weights, questionWeights: Object.fromEntries(all.map((id) => [id, 1])) }
}

/** A new campaign's settings before anybody fills them: weights are shown to suppliers by default for a tender only. Source: Design §4.1. */
export function newDraft(
  given: { name: string; purpose: Purpose; questionnaire: CampaignDraft['questionnaire'] },
  preset: Preset,
): CampaignDraft {
  return {
    ...given,
    ...preset,
    modules: [],
    minimums: {},
    evaluatorNotes: {},
    requiredMarks: 2,
    evaluators: [],
    suppliers: [],
    deadlineDay: null,
    deadlineTime: '18:00',
    timeZone: 'Europe/Paris',
    debriefingOn: null,
    questionsOn: null,
    weightsVisible: given.purpose === 'tender',
    supplierNamesHidden: false,
    proportion: null,
    own: [],
    minutesPerQuestion: MINUTES_PER_QUESTION,
  }
}

/**
 * A draft that asks another version: what both versions have keeps its settings, what only the new one has is asked when
 * everything was asked before, and weighs nothing until somebody says so. What stands apart from the base keeps its notes and
 * its panel. Source: Design §10.
 */
export function onQuestionnaire(
  draft: CampaignDraft,
  before: Base,
  after: Base & CampaignDraft['questionnaire'],
): CampaignDraft {
  const { id, version } = after
  if (draft.questionnaire.id === id && draft.questionnaire.version === version) return draft
  const questions = questionIds(after)
  const everything = questionIds(before).every((question) => draft.scope.includes(question))
  const criteria = after.criteria.map((criterion) => criterion.id)
  const dropped = new Set([...before.criteria.map((criterion) => criterion.id), ...questionIds(before)])
  const stays = (key: string, ids: string[]) => ids.includes(key) || !dropped.has(key)
  const kept = <T>(values: Record<string, T>, ids: string[]) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => ids.includes(key)))
  return {
    ...draft,
    questionnaire: { id, version },
    scope: everything ? questions : questions.filter((question) => draft.scope.includes(question)),
    weights: { ...Object.fromEntries(criteria.map((key) => [key, 0])), ...kept(draft.weights, criteria) },
    questionWeights: kept(draft.questionWeights, questions),
    minimums: kept(draft.minimums, criteria),
    evaluatorNotes: Object.fromEntries(Object.entries(draft.evaluatorNotes).filter(([key]) => stays(key, questions))),
    evaluators: draft.evaluators.map(({ personId, criteria: own }) => ({
      personId,
      criteria: own.filter((key) => stays(key, criteria)),
    })),
  }
}
