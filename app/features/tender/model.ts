import { type Compare, inOrder, type Order, sortingOf } from '#app/domain/results/table-order.ts'
import { type Tender, type TenderLine, tenderLines, tenderSensitivity } from '#app/domain/results/tender.ts'
import { displayOrder } from '#app/domain/scoring/ranking.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import type { TenderSource } from './queries.server.ts'

export type NamedLine = TenderLine & { name: string }

const aPage = 12

/** How a page shows the table; a file has it whole, in the order of the ranking. */
export interface TenderView {
  sort: string | null
  order: Order | null
  q: string
  page: number
  compare: Compare
}

/** The first order of each column: from the lowest for a name, a rank and a price. */
export const firstOrder = (column: string): Order =>
  column === 'supplier' || column === 'rank' || column === 'price' || column.startsWith('share-')
    ? 'ascending'
    : 'descending'

/** The tender table as it is read and taken away: the lines in the order of the ranking, then the sensitivity. */
export function tenderModel(source: TenderSource, view?: TenderView) {
  const { tender, suppliers } = source
  const names = new Map(suppliers.map(({ id, name }) => [id, name]))
  const lines = tender ? tenderLines(tender, suppliers) : []
  const ordered = displayOrder(lines.map((line) => ({ ...line, belowMinimum: [] }))).map(
    ({ belowMinimum: _, ...line }): NamedLine => ({ ...line, name: names.get(line.id) ?? line.id }),
  )
  const ranked = ordered.filter(({ rank }) => rank !== null)
  const sensitivity = tender ? tenderSensitivity(tender, suppliers) : []
  const columns = [
    ...['supplier', 'rank', 'total', 'nr', 'price-mark', 'price'],
    ...(tender?.technical ?? []).map(({ id }) => id),
    ...sensitivity.map(({ share }) => `share-${share}`),
  ]
  const asked = { sort: view?.sort ?? null, order: view?.order }
  const sorting = sortingOf(asked, (column) => (columns.includes(column) ? firstOrder(column) : null))
  const { sort, order } = sorting
  const sorted = sort === null ? ordered : inOrder(ordered, order, (line) => sortValue(line, sort), view?.compare)
  const wanted = searchText(view?.q ?? '')
  const found = wanted === '' ? sorted : sorted.filter(({ name }) => searchText(name).includes(wanted))
  const pages = Math.max(1, Math.ceil(found.length / aPage))
  const shown = Math.min(Math.max(1, view?.page ?? 1), pages)
  return {
    campaign: source.campaign,
    final: source.final,
    askedAgain: source.askedAgain,
    underProcurementCode: source.underProcurementCode,
    revision: source.revision,
    updatedAt: source.updatedAt,
    rules: tender && {
      formula: tender.formula,
      nrSource: tender.nrSource,
      weights: tender.weights,
      technical: tender.technical,
    },
    all: ordered,
    /** Those of this page, in the order that was asked for. */
    lines: found.slice((shown - 1) * aPage, shown * aPage),
    sorting,
    q: view?.q ?? '',
    found: found.length,
    ranked: ranked.length,
    /** The best, in their order; more than one when they are equal. */
    first: ranked.filter(({ rank }) => rank === 1).map(({ name }) => name),
    sensitivity,
    page: shown,
    pages,
  }

  function sortValue(line: NamedLine, column: string): string | number | null {
    if (column === 'supplier') return line.name
    if (column === 'price-mark') return line.priceMark
    if (column === 'rank' || column === 'total' || column === 'nr' || column === 'price') return line[column]
    const technical = tender?.technical.findIndex(({ id }) => id === column) ?? -1
    if (technical >= 0) return line.technical[technical] ?? null
    return sensitivity.find(({ share }) => column === `share-${share}`)?.ranks[line.id] ?? null
  }
}

export type TenderModel = ReturnType<typeof tenderModel>

/** Who would be first at each share, when that is not the same all along. */
export function firstAtShares({ all, sensitivity }: Pick<TenderModel, 'all' | 'sensitivity'>) {
  const firsts = sensitivity.map(({ share, ranks }) => ({
    share,
    names: all.filter(({ id }) => ranks[id] === 1).map(({ name }) => name),
  }))
  const changes = new Set(firsts.map(({ names }) => names.join('\n'))).size > 1
  return { firsts, changes }
}

/** The offers of some suppliers to be typed, in the order of their invitation: one that is typed never jumps. */
export function offersPage({ campaign, revision, suppliers }: TenderSource, tender: Tender, page: number) {
  const pages = Math.max(1, Math.ceil(suppliers.length / aPage))
  const shown = Math.min(Math.max(1, page), pages)
  return {
    campaign,
    revision,
    tender: { technical: tender.technical, nrSource: tender.nrSource },
    suppliers: suppliers
      .slice((shown - 1) * aPage, shown * aPage)
      .map((supplier) => ({ ...supplier, offer: tender.offers[supplier.id] ?? null })),
    page: shown,
    pages,
  }
}
