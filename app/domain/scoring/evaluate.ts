import { type Agreement, marksOfAnswered, panelAgreement } from '#app/domain/scoring/agreement.ts'
import { dominancePairs } from '#app/domain/scoring/dominance.ts'
import type { Evaluation } from '#app/domain/scoring/evaluation.ts'
import { type FlipWeight, flipWeights } from '#app/domain/scoring/flips.ts'
import { type MaturityLevel, maturityLevel } from '#app/domain/scoring/maturity.ts'
import { leaderIndex, rankScores } from '#app/domain/scoring/ranking.ts'
import { rankRobustness, type Verdict, verdictOf } from '#app/domain/scoring/robustness.ts'
import { type SupplierScore, scoreSupplier } from '#app/domain/scoring/scoring.ts'

export type SupplierResult = Omit<SupplierScore, 'criteria'> & {
  level: MaturityLevel | null
  rank: number | null
  criteria: { id: string; score: number | null }[]
}

export type FlipResult = {
  leader: string
  challenger: string
  criterion: string
  weight: number
  direction: FlipWeight['direction']
}

export type RobustnessResult = {
  rankAcceptability: Record<string, number[]>
  pairwise: Record<string, Record<string, number>>
  verdict: Verdict | null
}

export type EvaluationResult = {
  suppliers: SupplierResult[]
  dominance: [string, string][]
  flips: FlipResult[]
  agreement: Agreement
  robustness: RobustnessResult
}

/**
 * The whole engine on one evaluation: scores, levels and ranks, dominance, flip weights of the leader against each
 * other supplier, agreement of the panel, robustness of the ranking. Suppliers in file order, ids in place of positions.
 * The verdict is null when nobody has a rank. Pure: the same evaluation gives the same result on every machine.
 * Source: Design §5 and §6, "Evaluation file".
 */
export function evaluate(evaluation: Evaluation): EvaluationResult {
  const scored = evaluation.suppliers.map((supplier) => scoreSupplier(evaluation, supplier))
  const ranks = rankScores(scored.map((supplier) => supplier.score))
  const weights = evaluation.criteria.map((criterion) => criterion.weight)
  const scores = scored.map((supplier) => supplier.criteria.map((criterion) => criterion.score))
  const leader = leaderIndex(ranks)
  return {
    suppliers: scored.map((supplier, index) => supplierResult(supplier, ranks[index] ?? null)),
    dominance: dominancePairs(scores).map(([a, b]) => [scored[a]!.id, scored[b]!.id]),
    flips: leader === null ? [] : leaderFlips(evaluation, scores, leader),
    agreement: panelAgreement(marksOfAnswered(evaluation)),
    robustness: robustnessResult(evaluation, { weights, scores }, leader),
  }
}

function supplierResult(supplier: SupplierScore, rank: number | null): SupplierResult {
  const { id, score, provisional, applicable, answered, belowMinimum } = supplier
  const criteria = supplier.criteria.map((criterion) => ({ id: criterion.id, score: criterion.score }))
  return { id, score, level: maturityLevel(score), rank, provisional, applicable, answered, belowMinimum, criteria }
}

function leaderFlips({ criteria, suppliers }: Evaluation, scores: (number | null)[][], leader: number): FlipResult[] {
  const weights = criteria.map((criterion) => criterion.weight)
  return suppliers.flatMap((challenger, index) => {
    if (index === leader) return []
    return flipWeights(weights, scores[leader]!, scores[index]!).map(({ criterion, weight, direction }) => ({
      leader: suppliers[leader]!.id,
      challenger: challenger.id,
      criterion: criteria[criterion]!.id,
      weight,
      direction,
    }))
  })
}

function robustnessResult(
  { suppliers, robustness }: Evaluation,
  input: { weights: number[]; scores: (number | null)[][] },
  leader: number | null,
): RobustnessResult {
  const { rankAcceptability, pairwise } = rankRobustness(input, robustness)
  const byId = <T>(value: (index: number) => T): [string, T][] => suppliers.map(({ id }, index) => [id, value(index)])
  return {
    rankAcceptability: Object.fromEntries(byId((s) => rankAcceptability[s]!)),
    pairwise: Object.fromEntries(
      byId((a) => Object.fromEntries(byId((b) => pairwise![a]![b]!).filter((_, b) => b !== a))),
    ),
    verdict: leader === null ? null : verdictOf(rankAcceptability[leader]![0]!),
  }
}
