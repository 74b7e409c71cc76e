import type { Supplements } from '#app/domain/questionnaire/supplements.ts'
import type { QuestionScore } from '#app/domain/scoring/scoring.ts'

export const BRIDGE_TITLE_LENGTH = 200
export const BRIDGE_TEXT_LENGTH = 4000
export const MARKET_LINK_LENGTH = 1000
/** Fewer letters do not say what ties a requirement to a contract. */
export const LEAST_MARKET_LINK = 20
/** What one campaign may hand to a consultation. */
export const MOST_BRIDGE_ITEMS = 100

/** Between the lowest and the highest level kept: less says that suppliers are alike. Source: Design §9.6. */
const LEAST_RANGE = 2

export interface Discriminating {
  criterionId: string
  questionId: string
  lowest: number
  highest: number
  /** Suppliers whose level is settled and in the computation. */
  suppliers: number
}

/**
 * The questions that told suppliers apart: the range of the levels kept is 2 or more, over the answers that are settled
 * and in the computation. The widest first, then in questionnaire order. Source: Design §9.6.
 */
export function discriminatingQuestions(
  suppliers: readonly { criteria: readonly { id: string; questions: readonly QuestionScore[] }[] }[],
): Discriminating[] {
  const [first] = suppliers
  const rows = (first?.criteria ?? []).flatMap((criterion, c) =>
    criterion.questions.flatMap(({ id }, q): Discriminating[] => {
      const levels = suppliers.flatMap((supplier) => {
        const kept = supplier.criteria[c]?.questions[q]
        return kept && kept.level !== null && !kept.provisional ? [kept.level] : []
      })
      if (levels.length < 2) return []
      const [lowest, highest] = [Math.min(...levels), Math.max(...levels)]
      if (highest - lowest < LEAST_RANGE) return []
      return [{ criterionId: criterion.id, questionId: id, lowest, highest, suppliers: levels.length }]
    }),
  )
  return rows.sort((a, b) => b.highest - b.lowest - (a.highest - a.lowest))
}

/** Public references on some criteria: those for all purchases, and those of the purchase segment when there is one. Source: Design §10. */
export function referencesFor(
  { references }: Pick<Supplements, 'references'>,
  criteria: readonly string[],
  segment: string | null,
): Supplements['references'] {
  return references.filter(
    (one) =>
      one.criteria.some((id) => criteria.includes(id)) &&
      (!one.segments || (segment !== null && one.segments.includes(segment))),
  )
}
