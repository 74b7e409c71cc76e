import { type Remaining, remainingOf } from '#app/domain/assessment/assessment-remains.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { criterionArithmetic, overallArithmetic, type QuestionLine } from '#app/domain/scoring/arithmetic.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import { maturityLevel } from '#app/domain/scoring/maturity.ts'
import { type SeenCriterion, standings } from '#app/domain/scoring/standings.ts'
import { modulesOf } from './part-source.ts'
import type { ComparisonSource } from './queries.server.ts'

/** One question of the computation; `hidden` while marks exist, or are to, that nobody may see. */
export interface ArithmeticLine extends QuestionLine {
  question: Localised
  hidden: boolean
  /** The revealed marks behind a mean, lowest first. */
  marks: Level[]
}

/**
 * Every total of one supplier, opened down to the levels kept (Design §5): of the common score, or of the module of that
 * id, which has its own (§2). Null for who submitted nothing and for a module that was not asked.
 */
export function arithmeticModel(source: ComparisonSource, supplierId: string, moduleId: string | null = null) {
  const { campaign, invitations } = source
  const modules = modulesOf(source)
  const module = modules.find(({ id }) => id === moduleId) ?? null
  if (moduleId !== null && !module) return null
  const { questionnaire, evaluation } = module ? { questionnaire: module, evaluation: module.evaluation } : source
  const { state, suppliers } = standings(evaluation, source.revealed)
  const standing = suppliers.find(({ id }) => id === supplierId)
  const supplier = evaluation.suppliers.find(({ id }) => id === supplierId)
  if (!standing || !supplier) return null

  const overall = overallArithmetic(standing)
  const awaited = standing.criteria.some((criterion) => criterion.awaited && criterion.weight > 0)
  const remaining = remainingOf({ ...evaluation, suppliers: [supplier] })
  const ranked = suppliers.filter(({ rank }) => rank !== null)

  return {
    state,
    campaign: { id: campaign.id, name: campaign.name },
    /** The module whose total this is; null for the common score. */
    module: module?.title ?? null,
    /** What the common score leaves out: modules by id and title, and whether the buyer asked questions of its own. */
    apart: {
      modules: module ? [] : modules.map(({ id, title }) => ({ id, title })),
      own: !module && source.apart.some(({ kind }) => kind === 'own'),
    },
    supplier: { id: supplierId, name: invitations.find(({ id }) => id === supplierId)?.name ?? supplierId },
    requiredMarks: evaluation.requiredMarks,
    score: standing.score,
    level: standing.level,
    rank: standing.rank,
    ranked: ranked.length,
    sharingRank: ranked.filter(({ rank }) => rank === standing.rank).length,
    provisional: standing.provisional,
    reasons: reasonsOf(awaited ? remaining.filter(({ kind }) => kind === 'ruling') : remaining),
    applicable: standing.applicable,
    answered: standing.answered,
    /** Σ w·S_c and Σ w; null while a criterion that weighs is not revealed. */
    overall: awaited ? null : { numerator: overall.numerator, denominator: overall.denominator },
    /** Σ w over the criteria with a question in scope: what both shares are divided by. */
    scopeWeight: standing.criteria.reduce((sum, { weight, inScope }) => sum + (inScope > 0 ? weight : 0), 0),
    minimums: evaluation.criteria.some(({ minimum }) => minimum !== null),
    criteria: standing.criteria.map((criterion, index) => ({
      id: criterion.id,
      name: questionnaire.criteria[index]?.name ?? { fr: criterion.id, en: criterion.id },
      weight: criterion.weight,
      minimum: evaluation.criteria[index]?.minimum ?? null,
      below: standing.belowMinimum.includes(criterion.id),
      score: criterion.score,
      level: maturityLevel(criterion.score),
      awaited: criterion.awaited,
      unreliable: criterion.unreliable,
      /** Σ u·L, Σ u in the computation, Σ u of all its questions, Σ u of those answered. */
      points: 3 * criterion.numerator,
      denominator: criterion.denominator,
      inScope: criterion.inScope,
      answeredWeight: criterion.answeredWeight,
      lines: linesOf(criterion, index),
    })),
  }

  function linesOf(criterion: SeenCriterion, index: number): ArithmeticLine[] {
    const questions = questionnaire.criteria[index]?.questions ?? []
    return criterionArithmetic(criterion).map((line) => ({
      ...line,
      question: questions.find(({ id }) => id === line.id)?.question ?? { fr: line.id, en: line.id },
      hidden: criterion.awaited && line.status === 'answered',
      marks: line.source === 'mean' ? Object.values(supplier?.answers[line.id]?.marks ?? {}).sort() : [],
    }))
  }
}

export type ArithmeticModel = NonNullable<ReturnType<typeof arithmeticModel>>

/** The questions that keep a score provisional, by what they lack, in questionnaire order. */
function reasonsOf(remaining: readonly Remaining[]): { kind: Remaining['kind']; questions: string[] }[] {
  return (['marks', 'difference', 'ruling'] as const).flatMap((kind) => {
    const questions = remaining.filter((one) => one.kind === kind).map(({ question }) => question)
    return questions.length > 0 ? [{ kind, questions }] : []
  })
}
