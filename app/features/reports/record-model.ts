import type { EvaluatorFunction } from '#app/domain/accounts/access.ts'
import type { ConsensusReason } from '#app/domain/assessment/consensus.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { type EvaluationResult, evaluate } from '#app/domain/scoring/evaluate.ts'
import type { Evaluation } from '#app/domain/scoring/evaluation.ts'
import type { KeptLevelSource } from '#app/domain/scoring/kept-level.ts'
import type { MaturityLevel } from '#app/domain/scoring/maturity.ts'
import { displayOrder } from '#app/domain/scoring/ranking.ts'
import { scoreSupplier } from '#app/domain/scoring/scoring.ts'
import type { RecordMark, RecordPartSource, RecordProceedings, RecordSource } from './record-source.ts'

interface RecordQuestion {
  id: string
  weight: number
  text: Localised
}

/** A module with its own evaluation, which the command `score` takes like the common one. */
export interface RecordModule {
  kind: 'module'
  id: string
  version: string
  title: Localised
  evaluation: Evaluation
  result: EvaluationResult
  questions: RecordQuestion[]
  suppliers: RecordSupplier[]
}

/** The buyer's own questions: levels, and no total of any kind. Suppliers stand in order of invitation. */
export interface RecordOwn {
  kind: 'own'
  title: Localised
  questions: RecordQuestion[]
  suppliers: Pick<RecordSupplier, 'id' | 'name' | 'rows'>[]
}

export type RecordPart = RecordModule | RecordOwn

export interface RecordRow {
  question: string
  status: 'answered' | 'not_applicable' | 'unanswered'
  marks: RecordMark[]
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

const noProceedings: RecordProceedings = {
  declarations: [],
  amendments: [],
  criterionNames: {},
  extensions: [],
  forcedReveals: [],
  clarifications: [],
}

/**
 * The scoring record of a campaign, for every renderer: frozen settings, panel, each mark and agreed level with its
 * reasons, ranking, robustness, agreement and the head of the log. The ranking is exactly what the engine gives on the
 * evaluation file. Source: Design §9.3.
 */
export function recordModel(source: RecordSource) {
  const { evaluation, invitations } = source
  const decided = decisionsOf(source)
  const result = evaluate(evaluation)
  const nameOf = new Map(invitations.map(({ id, name }) => [id, name]))
  const files = new Map(evaluation.suppliers.map((file) => [file.id, file]))
  const submissions = new Map(source.submissions.map((one) => [one.invitationId, one]))
  const suppliers = displayOrder(result.suppliers).map((supplier): RecordSupplier => {
    const file = files.get(supplier.id)
    const scored = file ? scoreSupplier(evaluation, file) : null
    const submission = submissions.get(supplier.id)
    return {
      ...supplier,
      name: nameOf.get(supplier.id) ?? supplier.id,
      shares: result.robustness.rankAcceptability[supplier.id] ?? [],
      criteria: (scored?.criteria ?? []).map(({ id, score, unreliable }) => ({ id, score, unreliable })),
      submission: submission
        ? { sequence: submission.sequence, submittedAt: submission.submittedAt, hash: submission.hash }
        : null,
      rows: (scored?.criteria ?? []).flatMap(({ questions }) =>
        questions.map((question) => rowOf(decided, supplier.id, question)),
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
    proceedings: source.proceedings ?? noProceedings,
    absent: invitations.filter(({ id }) => !present.has(id)),
    /** Outside the common score: nothing of it is in what stands beside. */
    apart: (source.apart ?? []).map((part) => recordPart(source, part)),
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

function recordPart(source: RecordSource, part: RecordPartSource): RecordPart {
  const { kind, questionnaire, title, criteria, evaluation } = part
  const { id, version } = questionnaire ?? { id: '', version: '' }
  const { result, questions, suppliers } = recordModel({
    ...source,
    apart: [],
    questionnaire: { title, version, criteria },
    evaluation,
  })
  if (kind === 'module') return { kind, id, version, title, evaluation, result, questions, suppliers }
  const shown = evaluation.suppliers.flatMap((file) => suppliers.find((supplier) => supplier.id === file.id) ?? [])
  return { kind, title, questions, suppliers: shown.map(({ id, name, rows }) => ({ id, name, rows })) }
}

const placeOf = (invitation: string, question: string) => `${invitation} ${question}`

/** Marks, agreed levels and rulings by answer: hundreds of suppliers have tens of thousands of them. */
function decisionsOf({ marks, consensus, rulings }: RecordSource) {
  const marksAt = new Map<string, RecordRow['marks']>()
  for (const { invitationId, questionId, evaluatorName, function: role, ...mark } of marks) {
    const place = placeOf(invitationId, questionId)
    const here = marksAt.get(place) ?? []
    const { level, justification, pointer = null, ceilingReason = null, moment = null } = mark
    here.push({ name: evaluatorName, function: role, level, justification, pointer, ceilingReason, moment })
    marksAt.set(place, here)
  }
  return {
    marksAt,
    agreedAt: new Map(consensus.map((row) => [placeOf(row.invitationId, row.questionId), row])),
    ruledAt: new Map(rulings.map((row) => [placeOf(row.invitationId, row.questionId), row])),
  }
}

function rowOf(
  { marksAt, agreedAt, ruledAt }: ReturnType<typeof decisionsOf>,
  supplier: string,
  question: { id: string; status: RecordRow['status']; level: number | null; source: KeptLevelSource },
): RecordRow {
  const place = placeOf(supplier, question.id)
  const agreed = agreedAt.get(place)
  return {
    question: question.id,
    status: question.status,
    marks: marksAt.get(place) ?? [],
    level: question.level,
    source: question.source,
    reasonCode: agreed?.reasonCode ?? null,
    reason: agreed?.comment ?? ruledAt.get(place)?.reason ?? '',
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
