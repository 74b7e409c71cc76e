import type { EvaluatorFunction } from '#app/domain/access.ts'
import type { FrozenSettings } from '#app/domain/campaign.ts'
import type { ConsensusReason } from '#app/domain/consensus.ts'
import type { InvitationStatus } from '#app/domain/deadline.ts'
import { evaluate } from '#app/domain/evaluate.ts'
import type { Evaluation, Level } from '#app/domain/evaluation.ts'
import type { KeptLevelSource } from '#app/domain/kept-level.ts'
import type { MaturityLevel } from '#app/domain/maturity.ts'
import type { Localised } from '#app/domain/questionnaire.ts'
import { displayOrder } from '#app/domain/ranking.ts'
import { scoreSupplier } from '#app/domain/scoring.ts'

export interface RecordSource {
  campaign: { id: string; name: string; closedAt: string | null; assessedAt: string | null }
  launch: { version: number; commitment: string; launchedAt: string; settings: FrozenSettings }
  questionnaire: {
    title: Localised
    version: string
    criteria: { id: string; name: Localised; questions: { id: string; question: Localised }[] }[]
  }
  evaluation: Evaluation
  invitations: { id: string; name: string; status: InvitationStatus }[]
  submissions: { invitationId: string; sequence: number; submittedAt: string; hash: string }[]
  panel: { criterionId: string; name: string; function: EvaluatorFunction }[]
  marks: {
    invitationId: string
    questionId: string
    evaluatorId: string
    evaluatorName: string
    function: EvaluatorFunction
    level: Level
    justification: string
  }[]
  consensus: { invitationId: string; questionId: string; reasonCode: ConsensusReason; comment: string }[]
  rulings: { invitationId: string; questionId: string; accepted: boolean; reason: string }[]
  log: { position: number; hash: string }
}

export interface RecordRow {
  question: string
  status: 'answered' | 'not_applicable' | 'unanswered'
  marks: { name: string; function: EvaluatorFunction; level: Level; justification: string }[]
  level: number | null
  source: KeptLevelSource
  reasonCode: ConsensusReason | null
  /** The panel's comment, or the buyer's reason on a "not applicable". */
  reason: string
}

export interface RecordSupplier {
  id: string
  name: string
  rank: number | null
  score: number | null
  level: MaturityLevel | null
  applicable: number | null
  answered: number | null
  belowMinimum: string[]
  /** Shares of the draws at each rank, 0 to 1. */
  shares: number[]
  criteria: { id: string; score: number | null; unreliable: boolean }[]
  submission: { sequence: number; submittedAt: string; hash: string } | null
  rows: RecordRow[]
}

/**
 * The scoring record of a campaign, for every renderer: frozen settings, panel, each mark and agreed level with its
 * reasons, ranking, robustness, agreement and the head of the log. The ranking is exactly what the engine gives on the
 * evaluation file. Source: Design §9.3.
 */
export function recordModel(source: RecordSource) {
  const { evaluation, invitations } = source
  const result = evaluate(evaluation)
  const nameOf = new Map(invitations.map(({ id, name }) => [id, name]))
  const suppliers = displayOrder(result.suppliers).map((supplier): RecordSupplier => {
    const file = evaluation.suppliers.find(({ id }) => id === supplier.id)
    const scored = file ? scoreSupplier(evaluation, file) : null
    const submission = source.submissions.find(({ invitationId }) => invitationId === supplier.id)
    return {
      ...supplier,
      name: nameOf.get(supplier.id) ?? supplier.id,
      shares: result.robustness.rankAcceptability[supplier.id] ?? [],
      criteria: (scored?.criteria ?? []).map(({ id, score, unreliable }) => ({ id, score, unreliable })),
      submission: submission ?? null,
      rows: (scored?.criteria ?? []).flatMap(({ questions }) =>
        questions.map((question) => rowOf(source, supplier.id, question)),
      ),
    }
  })
  const present = new Set(suppliers.map(({ id }) => id))
  return {
    campaign: source.campaign,
    evaluation,
    result,
    launch: source.launch,
    questionnaire: source.questionnaire,
    criteria: evaluation.criteria.map(({ id, weight, minimum, questions }) => ({
      id,
      name: source.questionnaire.criteria.find((criterion) => criterion.id === id)?.name ?? { fr: id, en: id },
      weight,
      minimum,
      questions: questions.length,
    })),
    questions: evaluation.criteria.flatMap(({ questions }, index) =>
      questions.map(({ id, weight }) => ({ id, weight, text: wordingOf(source, index, id) })),
    ),
    panel: panelBy(source.panel),
    suppliers,
    absent: invitations.filter(({ id }) => !present.has(id)),
    provisional: result.suppliers.some(({ provisional }) => provisional),
    robustness: { ...evaluation.robustness, verdict: result.robustness.verdict },
    flips: result.flips.map((flip) => ({
      ...flip,
      leader: nameOf.get(flip.leader) ?? flip.leader,
      challenger: nameOf.get(flip.challenger) ?? flip.challenger,
    })),
    dominance: result.dominance.map(([a, b]) => [nameOf.get(a) ?? a, nameOf.get(b) ?? b] as const),
    agreement: result.agreement,
    /** Names of the evaluators who marked, by id. */
    names: Object.fromEntries(source.marks.map(({ evaluatorId, evaluatorName }) => [evaluatorId, evaluatorName])),
    log: source.log,
  }
}

export type RecordModel = ReturnType<typeof recordModel>

function rowOf(
  source: RecordSource,
  supplier: string,
  question: { id: string; status: RecordRow['status']; level: number | null; source: KeptLevelSource },
): RecordRow {
  const here = (row: { invitationId: string; questionId: string }) =>
    row.invitationId === supplier && row.questionId === question.id
  const agreed = source.consensus.find(here)
  const ruling = source.rulings.find(here)
  return {
    question: question.id,
    status: question.status,
    marks: source.marks.filter(here).map(({ evaluatorName, function: role, level, justification }) => ({
      name: evaluatorName,
      function: role,
      level,
      justification,
    })),
    level: question.level,
    source: question.source,
    reasonCode: agreed?.reasonCode ?? null,
    reason: agreed?.comment ?? ruling?.reason ?? '',
  }
}

function wordingOf({ evaluation, questionnaire }: RecordSource, index: number, id: string): Localised {
  const criterion = questionnaire.criteria.find((one) => one.id === evaluation.criteria[index]?.id)
  return criterion?.questions.find((question) => question.id === id)?.question ?? { fr: id, en: id }
}

function panelBy(panel: RecordSource['panel']) {
  const people = new Map<string, { name: string; function: EvaluatorFunction; criteria: string[] }>()
  for (const { name, function: role, criterionId } of panel) {
    const person = people.get(name) ?? { name, function: role, criteria: [] }
    person.criteria.push(criterionId)
    people.set(name, person)
  }
  return [...people.values()]
}
