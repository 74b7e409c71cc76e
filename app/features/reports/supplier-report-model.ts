import { type DimensionScore, dimensionScores } from '#app/domain/questionnaire/dimensions.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import type { Evaluation, EvaluationAnswer } from '#app/domain/scoring/evaluation.ts'
import type { KeptLevelSource } from '#app/domain/scoring/kept-level.ts'
import { type MaturityLevel, maturityLevel } from '#app/domain/scoring/maturity.ts'
import { anonymousMedian } from '#app/domain/scoring/median.ts'
import { type CriterionScore, scoreSupplier } from '#app/domain/scoring/scoring.ts'
import { priorityImprovement, strengthToSecure } from '#app/domain/scoring/strengths.ts'

interface AskedQuestion {
  id: string
  question: Localised
  evaluatorOnly: { maturityDimensions: readonly string[] }
}

export interface SupplierReportSource {
  campaign: {
    id: string
    name: string
    status: 'assessed' | 'debriefed'
    assessedAt: string | null
    debriefingOn: string | null
    timeZone: string
  }
  buyer: string
  supplier: { id: string; name: string }
  submission: { sequence: number; submittedAt: string }
  weightsVisible: boolean
  /** Of a re-evaluation: the score covers only the questions asked again. */
  askedAgain?: boolean
  questionnaire: {
    title: Localised
    version: string
    criteria: readonly { id: string; name: Localised; questions: readonly AskedQuestion[] }[]
  }
  dimensions: Record<string, Localised>
  evaluation: Evaluation
  /** What is assessed outside the common score. */
  apart?: readonly {
    kind: 'module' | 'own'
    title: Localised
    criteria: readonly { id: string; name: Localised; questions: readonly AskedQuestion[] }[]
    evaluation: Evaluation
  }[]
  /** Released ones only: what the buyer kept for itself never comes in here. */
  comments: readonly { questionId: string; text: string }[]
  rulings: readonly { questionId: string; accepted: boolean; reason: string }[]
  /** What the supplier itself added after the close; its answers stay as they were. */
  complements?: readonly { questionId: string; at: string; text: string }[]
}

export interface ReportQuestion {
  id: string
  text: Localised
  status: EvaluationAnswer['status']
  level: number | null
  source: KeptLevelSource
  provisional: boolean
  comment: string | null
  /** Why the buyer accepted or refused a "not applicable". */
  ruling: string | null
  /** The supplier's own, submitted after the close, the earliest first. */
  complements: { at: string; text: string }[]
}

/** A module with its own score, or own questions without any. */
export interface ReportPart {
  /** Of its first criterion; empty in what was told before it was kept. */
  criterionId: string
  kind: 'module' | 'own'
  title: Localised
  score: number | null
  level: MaturityLevel | null
  questions: ReportQuestion[]
}

export interface ReportCriterion {
  id: string
  name: Localised
  /** Percent of all weights; null when the campaign does not show them. */
  weight: number | null
  score: number | null
  level: MaturityLevel | null
  unreliable: boolean
  median: number | null
  questions: ReportQuestion[]
}

export interface ReportDimension extends DimensionScore {
  name: Localised
  level: MaturityLevel | null
}

/**
 * What one supplier is told at the debriefing, for the page and the PDF: its own scores and levels, nobody's rank or
 * name, no mark of an evaluator, no rubric; of the others a median by criterion, from five values on. Null when the
 * supplier is not in the evaluation. Source: Design §9.2, §4.3.
 */
export function supplierReportModel(source: SupplierReportSource) {
  const { evaluation, questionnaire, weightsVisible } = source
  const scored = evaluation.suppliers.map((supplier) => scoreSupplier(evaluation, supplier))
  const own = scored.find(({ id }) => id === source.supplier.id)
  if (!own) return null
  const total = evaluation.criteria.reduce((sum, { weight }) => sum + weight, 0)
  const asked = new Map(questionnaire.criteria.map((criterion) => [criterion.id, criterion]))
  const criteria = own.criteria.map((criterion, index): ReportCriterion => {
    const { id, score, unreliable, weight } = criterion
    return {
      id,
      name: asked.get(id)?.name ?? { fr: id, en: id },
      weight: weightsVisible && total > 0 ? (100 * weight) / total : null,
      score,
      level: maturityLevel(score),
      unreliable,
      median: anonymousMedian(scored.map((one) => one.criteria[index]?.score ?? null)),
      questions: reportQuestions(source, criterion, asked.get(id)?.questions ?? []),
    }
  })
  const dimensionsOf = new Map(
    questionnaire.criteria.flatMap(({ questions }) =>
      questions.map((question) => [question.id, question.evaluatorOnly.maturityDimensions] as const),
    ),
  )
  const questions = own.criteria.flatMap((criterion) => criterion.questions)
  const named = (id: string | null) => criteria.find((criterion) => criterion.id === id) ?? null
  return {
    campaign: source.campaign,
    buyer: source.buyer,
    supplier: source.supplier,
    submission: source.submission,
    questionnaire: { title: questionnaire.title, version: questionnaire.version, questions: questions.length },
    score: own.score,
    level: maturityLevel(own.score),
    answered: own.answered,
    responses: scored.length,
    weightsVisible,
    askedAgain: source.askedAgain ?? false,
    criteria,
    apart: reportParts(source),
    strength: named(strengthToSecure(own.criteria)),
    priority: named(priorityImprovement(own.criteria)),
    dimensions: dimensionScores(Object.keys(source.dimensions), questions, dimensionsOf).map(
      (dimension): ReportDimension => ({
        ...dimension,
        name: source.dimensions[dimension.id] ?? { fr: dimension.id, en: dimension.id },
        level: maturityLevel(dimension.score),
      }),
    ),
  }
}

export type SupplierReport = NonNullable<ReturnType<typeof supplierReportModel>>

function reportParts(source: SupplierReportSource): ReportPart[] {
  return (source.apart ?? []).map(({ kind, title, criteria, evaluation }): ReportPart => {
    const file = evaluation.suppliers.find(({ id }) => id === source.supplier.id)
    const scored = file && scoreSupplier(evaluation, file)
    const score = kind === 'module' ? (scored?.score ?? null) : null
    const questions = (scored?.criteria ?? []).flatMap((criterion) =>
      reportQuestions(source, criterion, criteria.find(({ id }) => id === criterion.id)?.questions ?? []),
    )
    return { criterionId: criteria[0]?.id ?? '', kind, title, score, level: maturityLevel(score), questions }
  })
}

function reportQuestions(
  { comments, rulings, complements = [] }: SupplierReportSource,
  criterion: CriterionScore,
  asked: readonly AskedQuestion[],
): ReportQuestion[] {
  return criterion.questions.map(({ id, status, level, source, provisional }) => ({
    id,
    text: asked.find((question) => question.id === id)?.question ?? { fr: id, en: id },
    status,
    level,
    source,
    provisional,
    comment: comments.find((comment) => comment.questionId === id)?.text ?? null,
    ruling: rulings.find((ruling) => ruling.questionId === id)?.reason ?? null,
    complements: complements.flatMap(({ questionId, at, text }) => (questionId === id ? [{ at, text }] : [])),
  }))
}
