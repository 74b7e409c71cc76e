import { type Compare, inOrder, type Order, type Sorting, sortingOf } from '#app/domain/results/table-order.ts'
import { displayOrder } from '#app/domain/scoring/ranking.ts'
import type { Standing, StandingsState } from '#app/domain/scoring/standings.ts'
import { searchText } from '#app/domain/text/search-text.ts'

/** What suppliers may be put in order of besides criteria and questions; the ranking exists once all is revealed. */
const usual: Record<string, Order> = {
  name: 'ascending',
  rank: 'ascending',
  score: 'descending',
  first: 'descending',
  level: 'descending',
}

/** The order that an address asks for, among the columns that a page has; null columns are those of a ranking. */
export function supplierSorting(
  asked: { sort: string | null; order?: string | null | undefined },
  columns: { ranked: readonly string[]; state: StandingsState; scored: readonly string[] },
): Sorting {
  return sortingOf(asked, (column) => {
    if (columns.scored.includes(column)) return 'descending'
    if (column === 'name') return 'ascending'
    return columns.state === 'complete' && columns.ranked.includes(column) ? (usual[column] ?? null) : null
  })
}

/**
 * By rank, suppliers below a minimum come after the others both ways, as in the display order of design §5; by anything
 * else minimums order nothing. Ties keep the display order.
 */
export function orderedSuppliers(
  suppliers: readonly Standing[],
  { sort, order }: Sorting,
  value: (supplier: Standing, column: string) => string | number | null,
  compare: Compare,
): Standing[] {
  const display = displayOrder(suppliers)
  if (sort === null) return display
  if (sort !== 'rank') return inOrder(display, order, (supplier) => value(supplier, sort), compare)
  const met = display.filter(({ belowMinimum }) => belowMinimum.length === 0)
  const below = display.filter(({ belowMinimum }) => belowMinimum.length > 0)
  return [met, below].flatMap((tier) => inOrder(tier, order, ({ rank }) => rank))
}

/** Suppliers whose name holds what is looked for, whatever its case and accents; all when nothing is. */
export function namedLike<S extends { id: string }>(suppliers: S[], q: string, nameOf: (id: string) => string): S[] {
  const wanted = searchText(q)
  return wanted === '' ? suppliers : suppliers.filter(({ id }) => searchText(nameOf(id)).includes(wanted))
}
