import type { Evaluation } from '#app/domain/scoring/evaluation.ts'
import { type MaturityLevel, maturityLevel } from '#app/domain/scoring/maturity.ts'
import { rankScores } from '#app/domain/scoring/ranking.ts'
import { type CriterionScore, type SupplierScore, scoreSupplier } from '#app/domain/scoring/scoring.ts'

/** `awaited`: answers were marked, or are to be, and nobody may see the marks yet; then there is no score to show. */
export type SeenCriterion = CriterionScore & { awaited: boolean }

export type Standing = Omit<SupplierScore, 'criteria'> & {
  criteria: SeenCriterion[]
  level: MaturityLevel | null
  rank: number | null
}

/**
 * `empty`: no response; `sealed`: nothing revealed yet; `partial`: some criteria are still awaited, so that no total is
 * comparable; `complete`: every criterion that weighs is revealed for every supplier.
 */
export type StandingsState = 'empty' | 'sealed' | 'partial' | 'complete'

export const cellKey = (supplier: string, criterion: string) => `${supplier} ${criterion}`

/**
 * Suppliers as they may be shown, in file order: scored, and ranked once the state is `complete`. A criterion with an
 * answered question and no reveal is awaited: it has no score, its supplier no total, and nobody a rank, because a mark
 * that may not be seen must not count as a zero either. When all is revealed this is exactly what `evaluate` gives.
 * `revealed` holds `cellKey`s. Source: Design §4.3, §5.
 */
export function standings(
  evaluation: Pick<Evaluation, 'criteria' | 'requiredMarks' | 'suppliers'>,
  revealed: ReadonlySet<string>,
): { state: StandingsState; suppliers: Standing[] } {
  const seen = evaluation.suppliers.map((supplier) => {
    const scored = scoreSupplier(evaluation, supplier)
    const criteria = scored.criteria.map((criterion): SeenCriterion => {
      const answered = criterion.questions.some(({ status }) => status === 'answered')
      const awaited = answered && !revealed.has(cellKey(supplier.id, criterion.id))
      return awaited ? { ...criterion, score: null, numerator: 0, awaited } : { ...criterion, awaited }
    })
    return { ...scored, criteria, waits: criteria.some(({ awaited, weight }) => awaited && weight > 0) }
  })
  const state = stateOf(seen, revealed)
  const ranks = rankScores(seen.map(({ score }) => (state === 'complete' ? score : null)))
  return {
    state,
    suppliers: seen.map(({ waits, ...supplier }, index): Standing => {
      const score = waits ? null : supplier.score
      const hidden = new Set(supplier.criteria.filter(({ awaited }) => awaited).map(({ id }) => id))
      return {
        ...supplier,
        belowMinimum: supplier.belowMinimum.filter((id) => !hidden.has(id)),
        score,
        level: maturityLevel(score),
        rank: ranks[index] ?? null,
      }
    }),
  }
}

function stateOf(seen: readonly { waits: boolean }[], revealed: ReadonlySet<string>): StandingsState {
  if (seen.length === 0) return 'empty'
  if (!seen.some(({ waits }) => waits)) return 'complete'
  return revealed.size === 0 ? 'sealed' : 'partial'
}
