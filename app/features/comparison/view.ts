import { declaredStates } from '#app/domain/answers/answers.ts'
import type { AnswerFilter } from '#app/domain/results/answer-filter.ts'
import type { WeightModel } from '#app/domain/scoring/weight-models.ts'
import { warningCodes } from '#app/domain/warnings/answer-warnings.ts'

/** What the reader of a comparison chose, all of it in the address: a link shows the same page to a colleague. */
export interface ComparisonView {
  model: WeightModel
  /** Criterion by which the columns stand in order; null for the ranking. */
  sort: string | null
  /** Invitations chosen for the radar. */
  chosen: string[]
  page: number
}

export const suppliersAPage = 12
export const mostChosen = 4
export const weightModels = ['close', 'wide', 'any'] as const

/** Reads a view from the query of an address; what it does not know falls back to the default. */
export function viewOf(query: URLSearchParams): ComparisonView {
  const model = weightModels.find((known) => known === query.get('model')) ?? 'close'
  const page = Number(query.get('page') ?? 1)
  return {
    model,
    sort: query.get('sort'),
    chosen: [...new Set(query.getAll('s'))].slice(0, mostChosen),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/** The query of a view, without what is default. */
export function queryOf({ model, sort, chosen, page }: ComparisonView) {
  return {
    model: model === 'close' ? undefined : model,
    sort: sort ?? undefined,
    page: page > 1 ? page : undefined,
    s: chosen,
  }
}

/** One page of a list; a page past the end shows the last. */
export function pageOf<T>(list: readonly T[], page: number): { items: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(list.length / suppliersAPage))
  const shown = Math.min(page, pages)
  return { items: list.slice((shown - 1) * suppliersAPage, shown * suppliersAPage), page: shown, pages }
}

/** What answers a page of a criterion looks for; what the address says otherwise looks for nothing. */
export function filterOf(query: URLSearchParams): AnswerFilter {
  const [state, evidence, warning] = [query.get('state'), query.get('evidence'), query.get('warning')]
  return {
    state: declaredStates.find((known) => known === state) ?? null,
    evidence: evidence === 'with' || evidence === 'without' ? evidence : null,
    warning: warning === 'any' ? warning : (warningCodes.find((known) => known === warning) ?? null),
  }
}
