import type { ReactNode } from 'react'
import { useWords } from './i18n.tsx'

type Order = 'ascending' | 'descending'

/** What things stand in order of, and which way; null for the order of the page itself. */
interface Sorting {
  sort: string | null
  order: Order
}

const marks: Record<Order, string> = { ascending: '▲', descending: '▼' }

interface SortLinkProps {
  href: string
  label: string
  /** Set when things stand in this order already. */
  order?: Order | undefined
}

/** Sets an order by one row; the mark repeats what the row's header says to assistive technology. */
export function SortLink({ href, label, order }: SortLinkProps) {
  return (
    <a className="sort" href={href} aria-label={label}>
      {order ? marks[order] : '↕'}
    </a>
  )
}

/** The heading of a column as the link that sets its order; the style adds the mark that `aria-sort` says. */
export function SortHeading({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="sorts" href={href}>
      {children}
    </a>
  )
}

interface SortBarProps {
  current: Sorting
  /** The column of the page's own order. */
  usual: string
  columns: readonly string[]
  name: (column: string) => string
  to: (column: string) => string
}

/** The same links for what is no table. */
export function SortBar({ current, usual, columns, name, to }: SortBarProps) {
  const { t } = useWords()
  const shown = current.sort ?? usual
  return (
    <p className="models small">
      {t.sorting.sort}{' '}
      {columns.map((column) => (
        <a
          key={column}
          href={to(column)}
          aria-current={column === shown ? 'true' : undefined}
          aria-label={t.sorting.sortBy(name(column))}
        >
          {name(column)}
          {column === shown && ` ${marks[current.order]}`}
        </a>
      ))}
    </p>
  )
}

/** The order in which things stand, in words; `text` is the column of names, the others hold numbers. */
export function useOrderInWords({ sort, order }: Sorting, name: (column: string) => string, text = 'name'): string {
  const s = useWords().t.sorting
  if (sort === null || sort === 'rank') return s.ranking[order]
  return s.by(name(sort), s.how[sort === text ? 'text' : 'number'][order])
}
