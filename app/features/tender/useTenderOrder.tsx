import type { ReactNode } from 'react'
import { nextOrder } from '#app/domain/results/table-order.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { SortHeading, useOrderInWords } from '#app/ui/Sorting.tsx'
import { firstOrder, type TenderModel } from './model.ts'

/** The order of the offers, in words and as the headings that set it: both tables of the page stand in the same one. */
export function useTenderOrder({ campaign, rules, sorting, q }: TenderModel) {
  const { t, f } = useWords()
  const { columns, rankAt } = t.tender
  const shown = { sort: sorting.sort ?? 'rank', order: sorting.order }
  const name = (column: string): string => {
    if (column === 'price-mark') return columns.priceMark
    if (column.startsWith('share-')) return rankAt(f.percent(Number(column.slice('share-'.length))))
    const technical = rules?.technical.find(({ id }) => id === column)
    return technical?.name ?? columns[column as 'supplier' | 'rank' | 'total' | 'nr' | 'price']
  }
  const at = (sort: string, order: string | undefined, page?: number) =>
    paths.tender(campaign.id, { sort: sort === 'rank' && !order ? undefined : sort, order, q: q || undefined, page })
  const orderOf = (column: string, order: string) => (order === firstOrder(column) ? undefined : order)
  return {
    inWords: useOrderInWords(sorting, name, 'supplier'),
    sortable: (column: string, label: ReactNode) => {
      const next = nextOrder(shown, column, firstOrder(column))
      return {
        header: <SortHeading href={at(column, orderOf(column, next))}>{label}</SortHeading>,
        sorted: shown.sort === column ? shown.order : undefined,
      }
    },
    page: (page: number) => at(shown.sort, orderOf(shown.sort, shown.order), page),
    /** What the search keeps of the address. */
    keeps: { sort: sorting.sort ?? undefined, order: orderOf(shown.sort, shown.order) },
  }
}
