import type { Evaluation } from '#app/domain/scoring/evaluation.ts'
import { keptLevel } from '#app/domain/scoring/kept-level.ts'

export type Remaining = {
  supplier: string
  criterion: string
  question: string
  /** Marks missing or not revealed; marks that differ without an agreed level; a "not applicable" without a ruling. */
  kind: 'marks' | 'difference' | 'ruling'
}

/**
 * What keeps a campaign from being assessed: every provisional answer, counting only questions with u > 0 in criteria
 * with w > 0, in file order (suppliers, criteria, questions); empty when nothing is provisional.
 * Source: Design §2 (assessed when nothing is provisional), §5.
 */
export function remainingOf(evaluation: Pick<Evaluation, 'criteria' | 'suppliers' | 'requiredMarks'>): Remaining[] {
  const weighed = evaluation.criteria.filter((criterion) => criterion.weight > 0)
  return evaluation.suppliers.flatMap((supplier) =>
    weighed.flatMap((criterion) =>
      criterion.questions.flatMap(({ id, weight }): Remaining[] => {
        const answer = Object.hasOwn(supplier.answers, id) ? supplier.answers[id] : undefined
        const kept = keptLevel(answer, evaluation.requiredMarks)
        if (weight === 0 || !kept.provisional) return []
        const enough = Object.keys(answer?.marks ?? {}).length >= evaluation.requiredMarks
        const kind = kept.source === 'na_pending' ? 'ruling' : enough ? 'difference' : 'marks'
        return [{ supplier: supplier.id, criterion: criterion.id, question: id, kind }]
      }),
    ),
  )
}
