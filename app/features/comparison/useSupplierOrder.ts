import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { useOrderInWords } from '#app/ui/Sorting.tsx'
import type { ComparisonModel } from './comparison-model.ts'
import { queryOf, sortQuery } from './view.ts'

/** The order of the suppliers of a comparison, in words and as links: the list and the table stand in the same one. */
export function useSupplierOrder({ campaign, view, criteria, minimums }: ComparisonModel) {
  const { t, lang } = useWords()
  const s = t.sorting
  const name = (column: string): string => {
    const criterion = criteria.find(({ id }) => id === column)
    return criterion ? s.criterion(criterion.name[lang]) : s.columns[column as keyof typeof s.columns]
  }
  const byRank = view.sort === null || view.sort === 'rank'
  const order = useOrderInWords({ sort: view.sort, order: view.order ?? 'ascending' }, name)
  return {
    name,
    inWords: minimums ? `${order} ${byRank ? s.minimumsAfter : s.minimumsMixed}` : order,
    to: (column: string) => paths.comparison(campaign.id, queryOf({ ...view, ...sortQuery(view, column), page: 1 })),
    back: paths.comparison(campaign.id, queryOf({ ...view, sort: null, order: null, page: 1 })),
  }
}
