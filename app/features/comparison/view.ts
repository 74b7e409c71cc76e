import { declaredStates } from '#app/domain/answers/answers.ts'
import type { AnswerFilter } from '#app/domain/results/answer-filter.ts'
import { nextOrder, type Order, type Sorting } from '#app/domain/results/table-order.ts'
import type { WeightModel } from '#app/domain/scoring/weight-models.ts'
import { warningCodes } from '#app/domain/warnings/answer-warnings.ts'

/** What the reader of a comparison chose, all of it in the address: a link shows the same page to a colleague. */
export interface ComparisonView {
  model: WeightModel
  /** What suppliers stand in order of: a criterion, a question or a column of the ranking; null for the ranking. */
  sort: string | null
  /** Null for the usual order of what they are sorted by. */
  order: Order | null
  /** What their names are searched for. */
  q: string
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
  const order = query.get('order')
  return {
    model,
    sort: query.get('sort'),
    order: order === 'ascending' || order === 'descending' ? order : null,
    q: (query.get('q') ?? '').trim().slice(0, 200),
    chosen: [...new Set(query.getAll('s'))].slice(0, mostChosen),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/** The query of a view, without what is default. */
export function queryOf({ model, sort, order, q, chosen, page }: ComparisonView) {
  return {
    model: model === 'close' ? undefined : model,
    sort: sort ?? undefined,
    order: sort !== null && order !== null && order !== firstOrder(sort) ? order : undefined,
    q: q || undefined,
    page: page > 1 ? page : undefined,
    s: chosen,
  }
}

/** The first order in which names and ranks stand is from the smallest, that of scores and levels from the highest. */
export const firstOrder = (column: string): Order =>
  column === 'name' || column === 'rank' ? 'ascending' : 'descending'

/** What the link of a column asks for; the ranking itself asks for nothing. */
export function sortQuery(current: Sorting, column: string): { sort: string | null; order: Order | null } {
  const first = firstOrder(column)
  const order = nextOrder({ sort: current.sort ?? 'rank', order: current.order }, column, first)
  if (column === 'rank' && order === 'ascending') return { sort: null, order: null }
  return { sort: column, order: order === first ? null : order }
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
