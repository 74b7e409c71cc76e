import type { SubmittedAnswer } from '#app/domain/answers/answers.ts'
import type { CampaignDraft, FrozenSettings, PlannedSupplier } from '#app/domain/campaign/campaign.ts'
import { newDraft } from '#app/domain/campaign/presets.ts'
import type { Descents } from '#app/domain/questionnaire/carry-over.ts'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import type { Relation } from '#app/domain/questionnaire/version-changes.ts'
import { isDatedPromise } from '#app/domain/results/progress.ts'

interface Base {
  id: string
  version: string
  criteria: { id: string; questions: { id: string }[] }[]
}

/** What the buyer knows of one supplier of a past campaign: its submitted answers and the actions agreed since. */
export interface PastSupplier {
  id: string
  answers: Readonly<Record<string, SubmittedAnswer>>
  /** Agreed actions, each with the questions that it acts on. */
  actions: readonly { questions: readonly string[]; dueOn: string }[]
}

/** Why a question is asked again: of everybody, or because of one supplier; days are YYYY-MM-DD. */
export type AskingReason =
  | { kind: 'changed'; relation: Exclude<Relation, 'same'> }
  | { kind: 'evidence' | 'promise' | 'action'; supplierId: string; on: string }

export interface AskedAgain {
  id: string
  /** Where it comes from in the version of the past campaign; empty for a new question. */
  from: string[]
  reasons: AskingReason[]
  /** Whether it is asked unless the buyer decides otherwise. */
  preset: boolean
}

/** One version beside itself: every question is the same. */
export const unchangedDescents = (base: Pick<Base, 'criteria'>): Descents =>
  new Map(questionIds(base).map((id) => [id, { relation: 'same' as const, from: [id] }]))

/**
 * The questions of `base` that there is a reason to ask again of those suppliers, in questionnaire order: what the
 * questionnaire changed of what was asked, evidence whose validity ended before `today`, promises whose day has passed,
 * and what an agreed action acts on. A question that is new is preset only when the past campaign asked everything.
 * Source: Design §2 (progress plan), §4.3 (nothing of a library or a draft), §10.
 */
export function questionsToAskAgain(given: {
  base: Base
  descents: Descents
  /** What the past campaign asked, and every question of its version. */
  past: { scope: readonly string[]; all: readonly string[] }
  suppliers: readonly PastSupplier[]
  today: string
}): AskedAgain[] {
  const { base, descents, past, suppliers, today } = given
  const asked = new Set(past.scope)
  const everything = past.all.every((id) => asked.has(id))
  return questionIds(base).flatMap((id): AskedAgain[] => {
    const { relation, from } = descents.get(id) ?? { relation: 'new', from: [] }
    const sources = from.filter((one) => asked.has(one))
    if (relation !== 'new' && sources.length === 0) return []
    const changed: AskingReason[] = relation === 'same' ? [] : [{ kind: 'changed', relation }]
    const reasons = [...changed, ...suppliers.flatMap((supplier) => reasonsOf(supplier, sources, today))]
    if (reasons.length === 0) return []
    return [{ id, from: sources, reasons, preset: relation !== 'new' || everything }]
  })
}

function reasonsOf(supplier: PastSupplier, sources: readonly string[], today: string): AskingReason[] {
  const answers = sources.flatMap((id) => supplier.answers[id] ?? [])
  const of = (kind: 'evidence' | 'promise' | 'action', days: string[]): AskingReason[] => {
    const [first] = days.toSorted()
    return first ? [{ kind, supplierId: supplier.id, on: first }] : []
  }
  const ended = answers.flatMap(({ evidence }) => evidence.flatMap(({ validUntil }) => validUntil ?? []))
  const due = answers.flatMap((answer) => (isDatedPromise(answer) ? [answer.stateDate] : []))
  const acted = supplier.actions.filter(({ questions }) => questions.some((id) => sources.includes(id)))
  return [
    ...of(
      'evidence',
      ended.filter((day) => day < today),
    ),
    ...of(
      'promise',
      due.filter((day) => day < today),
    ),
    ...of(
      'action',
      acted.map(({ dueOn }) => dueOn),
    ),
  ]
}

/**
 * The draft of a re-evaluation: the past campaign's criterion weights (whole again to two decimals, since what is asked
 * rescales them when launched), the weights and notes of its questions where they go on, its panel and its method.
 * Without minimums, proportion, modules and own questions, which would each mean something else on part of the
 * questions. Source: Design §3, §4.1, §10.
 */
export function reEvaluationDraft(given: {
  name: string
  settings: FrozenSettings
  base: Base
  descents: Descents
  scope: readonly string[]
  suppliers: PlannedSupplier[]
  evaluators: CampaignDraft['evaluators']
}): CampaignDraft {
  const { name, settings, base, descents } = given
  const criteria = base.criteria.map(({ id }) => id)
  const scope = questionIds(base).filter((id) => given.scope.includes(id))
  const questionWeights = scope.map((id) => {
    const weight = settings.questionWeights[descents.get(id)?.from[0] ?? '']
    return [id, weight === 0 || weight === 2 ? weight : 1] as const
  })
  const notes = scope.flatMap((id) => {
    const descent = descents.get(id)
    const goesOn = descent?.relation === 'same' || descent?.relation === 'reworded'
    const note = goesOn && settings.evaluatorNotes[descent.from[0] ?? '']
    return note ? [[id, note] as const] : []
  })
  const draft = newDraft(
    { name, purpose: 'follow_up', questionnaire: { id: base.id, version: base.version } },
    {
      segment: settings.segment,
      scope,
      weights: twoDecimals(Object.fromEntries(criteria.map((id) => [id, settings.weights[id] ?? 0]))),
      questionWeights: Object.fromEntries(questionWeights),
    },
  )
  return {
    ...draft,
    suppliers: given.suppliers,
    evaluators: given.evaluators.flatMap(({ personId, criteria: own }) => {
      const kept = own.filter((id) => criteria.includes(id))
      return kept.length > 0 ? [{ personId, criteria: kept }] : []
    }),
    evaluatorNotes: Object.fromEntries(notes),
    requiredMarks: settings.requiredMarks,
    timeZone: settings.timeZone,
    weightsVisible: settings.weightsVisible,
    supplierNamesHidden: settings.supplierNamesHidden ?? false,
  }
}

/** Weights as they can be typed, still in total 100: the largest takes what rounding leaves. */
function twoDecimals(weights: Record<string, number>): Record<string, number> {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return weights
  const cents = Object.entries(weights).map(([id, weight]) => [id, Math.round((weight * 10_000) / total)] as const)
  const [largest] = cents.toSorted((a, b) => b[1] - a[1])[0] ?? []
  const left = 10_000 - cents.reduce((sum, [, weight]) => sum + weight, 0)
  return Object.fromEntries(cents.map(([id, weight]) => [id, (id === largest ? weight + left : weight) / 100]))
}
