import { everyQuestion } from '#app/domain/campaign/apart.ts'
import { type FrozenSettings, type Purpose, purposeRefusal } from '#app/domain/campaign/campaign.ts'
import { isPast, localOf } from '#app/domain/campaign/deadline.ts'
import { contentHash } from '#app/domain/proofs/canonical.ts'
import { OWN, type OwnQuestion } from '#app/domain/questionnaire/own-questions.ts'
import { type Questionnaire, questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import { totals100 } from '#app/domain/scoring/weights.ts'

type Base = Pick<Questionnaire, 'criteria'>

/** The least that says why the rules change, in characters. Source: Design §4.1 (reason). */
export const AMENDMENT_REASON_LENGTH = 20

/** What an amendment may change of the frozen settings; everything else stays as launched. Source: Design §4.1. */
export interface AmendmentWish {
  purpose: Purpose
  deadline: string
  debriefingOn: string | null
  questionsOn: string | null
  weightsVisible: boolean
  weights: Record<string, number>
  scope: readonly string[]
  /** By criterion, all of them; absent when they stay as they are. */
  minimums?: Record<string, number>
  /** By question, those that change. */
  questionWeights?: Record<string, number>
  /** The buyer's own questions; absent when they stay as they are. */
  own?: readonly OwnQuestion[]
}

/** The settings as they would be frozen anew: a question that comes in weighs 1 and is not asked of small suppliers, one that leaves takes its note along. Source: Design §4.1. */
export function amended(before: FrozenSettings, wish: AmendmentWish, base: Base): FrozenSettings {
  const scope = questionIds(base).filter((id) => wish.scope.includes(id))
  const { proportion, own: standing, ...rest } = before
  const own = wish.own ?? standing ?? []
  const asked = new Set(everyQuestion({ ...before, scope, own: [...own] }))
  const kept = <T>(record: Record<string, T>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => asked.has(id)))
  return {
    ...rest,
    ...(own.length > 0 && { own: [...own] }),
    ...(proportion && { proportion: { ...proportion, scope: proportion.scope.filter((id) => scope.includes(id)) } }),
    purpose: wish.purpose,
    deadline: wish.deadline,
    debriefingOn: wish.debriefingOn,
    questionsOn: wish.questionsOn,
    weightsVisible: wish.weightsVisible,
    weights: { ...before.weights, ...wish.weights },
    scope,
    minimums: wish.minimums ?? before.minimums,
    questionWeights: Object.fromEntries(
      scope.map((id) => [id, wish.questionWeights?.[id] ?? before.questionWeights[id] ?? 1]),
    ),
    evaluatorNotes: kept(before.evaluatorNotes),
  }
}

export type SettingChange =
  | { kind: 'deadline'; from: string; to: string }
  | { kind: 'purpose'; from: Purpose; to: Purpose }
  | { kind: 'debriefingOn' | 'questionsOn'; from: string | null; to: string | null }
  | { kind: 'weightsVisible'; to: boolean }
  | { kind: 'weight'; criterion: string; from: number; to: number }
  | { kind: 'minimum'; criterion: string; from: number | null; to: number | null }
  | { kind: 'question_weight'; question: string; from: number; to: number }
  | { kind: 'question_added' | 'question_removed' | 'question_reworded'; question: string }
  /** What a supplier is told of weights that it is not shown. */
  | { kind: 'weights_unseen' }

/** What differs between two launch versions, in the order in which it matters to a supplier. Source: Design §4.1 (diff). */
export function settingChanges(before: FrozenSettings, after: FrozenSettings): SettingChange[] {
  const changes: SettingChange[] = []
  if (before.deadline !== after.deadline) changes.push({ kind: 'deadline', from: before.deadline, to: after.deadline })
  for (const kind of ['questionsOn', 'debriefingOn'] as const) {
    const [from, to] = [before[kind] ?? null, after[kind] ?? null]
    if (from !== to) changes.push({ kind, from, to })
  }
  if (before.purpose !== after.purpose) changes.push({ kind: 'purpose', from: before.purpose, to: after.purpose })
  const [formerly, now] = [everyQuestion(before), everyQuestion(after)]
  for (const question of now) if (!formerly.includes(question)) changes.push({ kind: 'question_added', question })
  for (const question of formerly) if (!now.includes(question)) changes.push({ kind: 'question_removed', question })
  for (const question of after.own ?? []) {
    const was = before.own?.find(({ id }) => id === question.id)
    const reworded = was && contentHash(was) !== contentHash(question)
    if (reworded) changes.push({ kind: 'question_reworded', question: question.id })
  }
  if (before.weightsVisible !== after.weightsVisible) changes.push({ kind: 'weightsVisible', to: after.weightsVisible })
  for (const criterion of new Set([...Object.keys(before.weights), ...Object.keys(after.weights)])) {
    const [from, to] = [before.weights[criterion] ?? 0, after.weights[criterion] ?? 0]
    if (from !== to) changes.push({ kind: 'weight', criterion, from, to })
  }
  for (const criterion of new Set([...Object.keys(before.minimums), ...Object.keys(after.minimums)])) {
    const [from, to] = [before.minimums[criterion] ?? null, after.minimums[criterion] ?? null]
    if (from !== to) changes.push({ kind: 'minimum', criterion, from, to })
  }
  for (const question of after.scope.filter((id) => before.scope.includes(id))) {
    const [from, to] = [before.questionWeights[question] ?? 1, after.questionWeights[question] ?? 1]
    if (from !== to) changes.push({ kind: 'question_weight', question, from, to })
  }
  return changes
}

/** Whether a change bears on how answers count: hidden from suppliers with the weights, and locked with them. Source: Design §4.1. */
export const isOfWeights = ({ kind }: SettingChange): boolean =>
  kind === 'weight' || kind === 'minimum' || kind === 'question_weight'

/** The same as a supplier may read it: that weights moved, not by how much, when they were or are hidden. Source: Design §4.1 (visibility rules). */
export function changesForSupplier(before: FrozenSettings, after: FrozenSettings): SettingChange[] {
  const changes = settingChanges(before, after)
  if (before.weightsVisible && after.weightsVisible) return changes
  const others = changes.filter((change) => !isOfWeights(change))
  return others.length === changes.length ? changes : [...others, { kind: 'weights_unseen' }]
}

export type AmendmentFaultCode =
  | 'unchanged'
  | 'deadline_earlier'
  | 'deadline_past'
  | 'deadline_reopen'
  | 'debriefing_early'
  | 'questions_late'
  | 'questions_past'
  | 'tender_public'
  | 'weights_locked'
  | 'scope_locked'
  | 'weights_total'
  | 'criterion_emptied'
  | 'criterion_unassigned'
  | 'small_emptied'

/** Why an amendment is refused: the field that mends it, and what the message names. */
export interface AmendmentFault {
  field: string
  code: AmendmentFaultCode
  detail: string[]
}

export interface AmendmentFacts {
  now: string
  /** The campaign was closed: amending it opens it again for all. */
  reopens: boolean
  /** A response was submitted, even one taken back since. */
  submitted: boolean
  underProcurementCode: boolean
  /** Criteria that somebody of the panel assesses. */
  assigned: readonly string[]
  base: Base
}

/**
 * Why settings may not be amended so; empty when they may. A deadline only moves later, weights and scope do not move
 * once a response is submitted, every criterion asked keeps a question and an evaluator. Source: Design §4.1, §4.2.
 */
export function amendmentFaults(
  before: FrozenSettings,
  after: FrozenSettings,
  facts: AmendmentFacts,
): AmendmentFault[] {
  const changes = settingChanges(before, after)
  if (changes.length === 0 && !facts.reopens) return [{ field: '', code: 'unchanged', detail: [] }]
  return [
    ...dateFaults(before, after, facts),
    ...(purposeRefusal(after.purpose, facts.underProcurementCode) ? [fault('purpose', 'tender_public')] : []),
    ...ruleFaults(before, after, changes, facts),
  ]
}

const fault = (field: string, code: AmendmentFaultCode, detail: string[] = []): AmendmentFault => ({
  field,
  code,
  detail,
})

function dateFaults(before: FrozenSettings, after: FrozenSettings, { now, reopens }: AmendmentFacts): AmendmentFault[] {
  const faults: AmendmentFault[] = []
  const { day } = localOf(after.deadline, after.timeZone)
  const today = localOf(now, after.timeZone).day
  const moved = after.deadline !== before.deadline
  if (after.deadline < before.deadline) faults.push(fault('deadlineDay', 'deadline_earlier'))
  else if (reopens && isPast(after.deadline, now)) faults.push(fault('deadlineDay', 'deadline_reopen'))
  else if (moved && isPast(after.deadline, now)) faults.push(fault('deadlineDay', 'deadline_past'))
  const { debriefingOn } = after
  if (debriefingOn !== null && debriefingOn < day) faults.push(fault('debriefingOn', 'debriefing_early'))
  const [asked, formerly] = [after.questionsOn ?? null, before.questionsOn ?? null]
  if (asked !== null && asked > day) faults.push(fault('questionsOn', 'questions_late'))
  else if (asked !== null && asked !== formerly && asked < today) faults.push(fault('questionsOn', 'questions_past'))
  return faults
}

const scopeChanges = new Set<string>(['question_added', 'question_removed', 'question_reworded'])

function ruleFaults(
  before: FrozenSettings,
  after: FrozenSettings,
  changes: readonly SettingChange[],
  { submitted, assigned, base }: AmendmentFacts,
): AmendmentFault[] {
  const ofBase = base.criteria.map(({ id, questions }) => ({
    id,
    was: questions.some((question) => before.scope.includes(question.id)),
    is: questions.some((question) => after.scope.includes(question.id)),
  }))
  const criteria = [...ofBase, { id: OWN, was: (before.own ?? []).length > 0, is: (after.own ?? []).length > 0 }]
  const firstWeight = `weight.${ofBase.find(({ is }) => is)?.id ?? ofBase[0]?.id}`
  const weights = changes.some(isOfWeights)
  const scope = changes.some(({ kind }) => scopeChanges.has(kind))
  const faults: AmendmentFault[] = []
  if (weights && submitted) faults.push(fault(firstWeight, 'weights_locked'))
  else if (weights && !totals100(after.weights)) faults.push(fault(firstWeight, 'weights_total'))
  if (scope && submitted) return [...faults, fault('scope', 'scope_locked')]
  const emptied = criteria.filter(({ was, is }) => was && !is).map(({ id }) => id)
  const unassigned = criteria.filter(({ id, is }) => is && !assigned.includes(id)).map(({ id }) => id)
  if (scope && emptied.length > 0) faults.push(fault('scope', 'criterion_emptied', emptied))
  if (scope && unassigned.length > 0) faults.push(fault('scope', 'criterion_unassigned', unassigned))
  if (scope && after.proportion?.scope.length === 0) faults.push(fault('scope', 'small_emptied'))
  return faults
}

export type ReopeningBar = 'draft' | 'assessed' | 'revealed'

/**
 * Why a campaign cannot be amended at all, or null. A closed one may be opened again for all until somebody has seen a
 * mark: from then on the panel would know results while suppliers still write. Source: Design §2, §4.3.
 */
export function amendmentBar(
  status: 'draft' | 'launched' | 'closed' | 'assessed' | 'debriefed',
  revealed: boolean,
): ReopeningBar | null {
  if (status === 'draft') return 'draft'
  if (status === 'assessed' || status === 'debriefed') return 'assessed'
  return status === 'closed' && revealed ? 'revealed' : null
}
