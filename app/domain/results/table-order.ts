export type Order = 'ascending' | 'descending'

/** The column by which rows stand in order, and which way. */
export interface Sorting {
  /** Null for the order of the page itself. */
  sort: string | null
  order: Order
}

type Value = string | number | null

/** How two texts of the reader's language compare. */
export type Compare = (a: string, b: string) => number

/**
 * Rows by one value: numbers by size, texts by `compare`; what has no value comes last in either order, and the given
 * order stands within a tie. Returns a new list. Source: Design §9.1 ("sortable by link").
 */
export function inOrder<Row>(
  rows: readonly Row[],
  order: Order,
  value: (row: Row) => Value,
  compare: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0),
): Row[] {
  const sign = order === 'ascending' ? 1 : -1
  const between = (a: Value, b: Value): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * (typeof a === 'string' || typeof b === 'string' ? compare(String(a), String(b)) : a - b)
  }
  return rows
    .map((row) => ({ row, value: value(row) }))
    .sort((a, b) => between(a.value, b.value))
    .map(({ row }) => row)
}

/**
 * What an address asks for, given the columns that exist and the first order of each; a column that does not exist is
 * no order at all, and an order that is none is the column's first.
 */
export function sortingOf(
  asked: { sort: string | null; order?: string | null | undefined },
  first: (column: string) => Order | null,
): Sorting {
  const usual = asked.sort === null ? null : first(asked.sort)
  if (usual === null) return { sort: null, order: 'ascending' }
  const { order } = asked
  return { sort: asked.sort, order: order === 'ascending' || order === 'descending' ? order : usual }
}

/** The order that the link of a column sets: the reverse of the one in which its rows stand, else its first. */
export function nextOrder(current: Sorting, column: string, first: Order): Order {
  if (current.sort !== column) return first
  return current.order === 'ascending' ? 'descending' : 'ascending'
}
