import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import type { MaturityLevel } from '#app/domain/scoring/maturity.ts'
import { displayOrder } from '#app/domain/scoring/ranking.ts'
import { standings } from '#app/domain/scoring/standings.ts'
import { apartTables } from './apart-table.ts'
import { type CriterionScoreCell, criterionScoreCell, type KeptCell, keptCell } from './criterion-model.ts'
import type { ComparisonSource } from './queries.server.ts'
import { rankShares } from './robustness.ts'

export interface TableRow {
  id: string
  name: string
  rank: number | null
  score: number | null
  level: MaturityLevel | null
  provisional: boolean
  /** Share of the draws at rank 1, 0 to 1; null while there is no ranking. */
  first: number | null
  applicable: number | null
  answered: number | null
  belowMinimum: string[]
  criteria: CriterionScoreCell[]
  /** A question a cell, in the order of `questions`. */
  kept: KeptCell[]
}

/**
 * The whole comparison for a file, everyone in the order of the screens and by the same rules: nothing that is not
 * revealed, no rank before everything is. Null while there is nothing that may be seen (Design §4.3).
 */
export function comparisonTable(source: ComparisonSource) {
  const { campaign, evaluation, questionnaire, invitations, revealed } = source
  const standing = standings(evaluation, revealed)
  if (campaign.status === 'launched' || standing.state === 'empty' || standing.state === 'sealed') return null
  const { suppliers, state } = standing
  const names = new Map(invitations.map(({ id, name }) => [id, name]))
  const weights = evaluation.criteria.map(({ weight }) => weight)
  const scores = suppliers.map(({ criteria }) => criteria.map(({ score }) => score))
  const shares = state === 'complete' ? rankShares({ weights, scores }, evaluation.robustness) : []
  const first = new Map(suppliers.map(({ id }, index) => [id, shares[index]?.[0] ?? null]))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    state,
    campaign: { id: campaign.id, name: campaign.name },
    at: campaign.assessed_at ?? campaign.closed_at ?? source.launch.launchedAt,
    final: campaign.status === 'assessed' || campaign.status === 'debriefed',
    robustness: evaluation.robustness,
    criteria: evaluation.criteria.map(({ id, weight }) => ({
      id,
      name: questionnaire.criteria.find((one) => one.id === id)?.name ?? ({ fr: id, en: id } satisfies Localised),
      weight: total > 0 ? (100 * weight) / total : 0,
    })),
    /** Outside the common score: nothing of it is in the rows. */
    apart: apartTables(source),
    questions: evaluation.criteria.flatMap(({ questions }) => questions.map(({ id }) => id)),
    rows: displayOrder(suppliers).map(
      (supplier): TableRow => ({
        id: supplier.id,
        name: names.get(supplier.id) ?? supplier.id,
        rank: supplier.rank,
        score: supplier.score,
        level: supplier.level,
        provisional: supplier.provisional,
        first: first.get(supplier.id) ?? null,
        applicable: supplier.applicable,
        answered: supplier.answered,
        belowMinimum: [...supplier.belowMinimum],
        criteria: evaluation.criteria.map((_, index) => criterionScoreCell(supplier, index)),
        kept: supplier.criteria.flatMap((criterion) => criterion.questions.map(({ id }) => keptCell(criterion, id))),
      }),
    ),
  }
}

export type ComparisonTable = NonNullable<ReturnType<typeof comparisonTable>>
