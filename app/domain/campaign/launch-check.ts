import type { EvaluatorFunction } from '#app/domain/accounts/access.ts'
import { type CampaignDraft, purposeRefusal } from '#app/domain/campaign/campaign.ts'
import { isPast, readDeadline } from '#app/domain/campaign/deadline.ts'
import { effectiveWeights } from '#app/domain/campaign/freeze.ts'
import { type AnsweringElsewhere, panelByCriterion, panelConflicts, panelLack } from '#app/domain/campaign/panel.ts'
import { type BuyerIdentity, isBuyerItself } from '#app/domain/campaign/supplier-list.ts'
import type { Questionnaire } from '#app/domain/questionnaire/questionnaire.ts'
import { totals100, totalWeight } from '#app/domain/scoring/weights.ts'

export const draftSteps = ['settings', 'weights', 'apart', 'panel', 'suppliers'] as const
export type DraftStep = (typeof draftSteps)[number]

export type LaunchFaultCode =
  | 'title'
  | 'tender_public'
  | 'deadline_missing'
  | 'deadline_day'
  | 'deadline_time'
  | 'deadline_skipped'
  | 'time_zone'
  | 'deadline_past'
  | 'debriefing_early'
  | 'questions_late'
  | 'weights_total'
  | 'weights_nothing'
  | 'scope_empty'
  | 'proportion_empty'
  | 'module_clash'
  | 'panel_nobody'
  | 'panel_people'
  | 'panel_functions'
  | 'panel_respondent'
  | 'suppliers_none'
  | 'supplier_self'

/** Why a draft cannot be launched: the step and field that mend it, and what the message needs to name. */
export interface LaunchFault {
  step: DraftStep
  field: string
  code: LaunchFaultCode
  detail: string[]
}

export interface LaunchFacts {
  base: Pick<Questionnaire, 'criteria'>
  underProcurementCode: boolean
  functions: ReadonlyMap<string, EvaluatorFunction>
  /** Evaluators of the buyer who answer for another organisation. */
  elsewhere: readonly AnsweringElsewhere[]
  buyer: BuyerIdentity
  /** The criteria of the modules and of the buyer's own questions, assessed like the others. */
  apart?: readonly { id: string }[]
  /** The questions that small suppliers would answer; null when all answer all. */
  reduced?: readonly string[] | null
  now: string
}

const deadlineCodes = {
  day: ['deadlineDay', 'deadline_day'],
  time: ['deadlineTime', 'deadline_time'],
  time_skipped: ['deadlineTime', 'deadline_skipped'],
  time_zone: ['timeZone', 'time_zone'],
} as const

/** What is wrong with the name, purpose and dates of a draft. Source: Design §3, §4.2. */
export function settingsFaults(
  draft: CampaignDraft,
  facts: Pick<LaunchFacts, 'underProcurementCode' | 'now'>,
): LaunchFault[] {
  const faults: LaunchFault[] = []
  const add = (field: string, code: LaunchFaultCode) => faults.push({ step: 'settings', field, code, detail: [] })
  if (draft.name.trim() === '') add('name', 'title')
  if (purposeRefusal(draft.purpose, facts.underProcurementCode)) add('purpose', 'tender_public')
  if (!draft.deadlineDay) add('deadlineDay', 'deadline_missing')
  else {
    const read = readDeadline(draft.deadlineDay, draft.deadlineTime, draft.timeZone)
    if (!read.ok) {
      const [field, code] = deadlineCodes[read.fault]
      add(field, code)
    } else if (isPast(read.instant, facts.now)) add('deadlineDay', 'deadline_past')
    else if (draft.debriefingOn !== null && draft.debriefingOn < draft.deadlineDay)
      add('debriefingOn', 'debriefing_early')
    if (draft.questionsOn !== null && draft.questionsOn > draft.deadlineDay) add('questionsOn', 'questions_late')
  }
  return faults
}

/** What is wrong with the scope and criterion weights of a draft. Source: Design §3. */
export function weightFaults(draft: CampaignDraft, base: LaunchFacts['base']): LaunchFault[] {
  const fault = (field: string, code: LaunchFaultCode, detail: string[] = []): LaunchFault[] => [
    { step: 'weights', field, code, detail },
  ]
  const first = `weight.${base.criteria[0]?.id}`
  const known = base.criteria.some(({ questions }) => questions.some(({ id }) => draft.scope.includes(id)))
  if (!known) return fault('scope', 'scope_empty')
  if (!totals100(draft.weights))
    return fault(first, 'weights_total', [String(Math.round(totalWeight(draft.weights) * 100) / 100)])
  return totalWeight(effectiveWeights(draft, base)) > 0 ? [] : fault(first, 'weights_nothing')
}

/** Small suppliers must be asked something. Source: issue "proportion". */
function proportionFaults(reduced: LaunchFacts['reduced']): LaunchFault[] {
  if (!reduced || reduced.length > 0) return []
  return [{ step: 'settings', field: 'smallBelow', code: 'proportion_empty', detail: [] }]
}

/** A module that calls a criterion as the base, another module or the own questions do: answers would not be told apart. Source: Design §2. */
function apartFaults({ base, apart = [] }: LaunchFacts): LaunchFault[] {
  const ids = [...base.criteria, ...apart].map(({ id }) => id)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return twice.length > 0 ? [{ step: 'apart', field: 'modules', code: 'module_clash', detail: twice }] : []
}

/** What is wrong with who assesses a draft: criteria without enough people, and people who would mark their own answers. Source: Design §2, §4.9. */
export function panelFaults(
  draft: CampaignDraft,
  facts: Pick<LaunchFacts, 'base' | 'apart' | 'functions' | 'elsewhere'>,
): LaunchFault[] {
  const ofBase = facts.base.criteria.filter(({ questions }) => questions.some(({ id }) => draft.scope.includes(id)))
  const asked = [...ofBase, ...(facts.apart ?? [])]
  const panels = panelByCriterion(
    draft.evaluators,
    facts.functions,
    asked.map(({ id }) => id),
  )
  const lacking = (lack: 'nobody' | 'people' | 'functions') =>
    panels.filter((panel) => panelLack(panel, draft.requiredMarks) === lack).map(({ criterionId }) => criterionId)
  const lacks = (['nobody', 'people', 'functions'] as const)
    .map((lack): LaunchFault => ({ step: 'panel', field: 'panel', code: `panel_${lack}`, detail: lacking(lack) }))
    .filter(({ detail }) => detail.length > 0)
  const conflicts = panelConflicts(draft.evaluators, draft.suppliers, facts.elsewhere).map(
    ({ person, supplier }): LaunchFault => ({
      step: 'panel',
      field: 'panel',
      code: 'panel_respondent',
      detail: [person, supplier],
    }),
  )
  return [...lacks, ...conflicts]
}

/** What is wrong with the suppliers of a draft. Source: Design §2 (an organisation never invites itself), §3. */
export function supplierFaults(draft: Pick<CampaignDraft, 'suppliers'>, buyer: BuyerIdentity): LaunchFault[] {
  const fault = (code: LaunchFaultCode, detail: string[] = []): LaunchFault => ({
    step: 'suppliers',
    field: 'suppliers',
    code,
    detail,
  })
  if (draft.suppliers.length === 0) return [fault('suppliers_none')]
  return draft.suppliers
    .filter((supplier) => isBuyerItself(supplier, buyer))
    .map(({ name }) => fault('supplier_self', [name]))
}

/** Every reason not to launch, in the order of the steps; empty when the draft may be launched. Source: Design §3, §4.2, §4.9. */
export function launchFaults(draft: CampaignDraft, facts: LaunchFacts): LaunchFault[] {
  return [
    ...settingsFaults(draft, facts),
    ...weightFaults(draft, facts.base),
    ...proportionFaults(facts.reduced),
    ...apartFaults(facts),
    ...panelFaults(draft, facts),
    ...supplierFaults(draft, facts.buyer),
  ]
}
