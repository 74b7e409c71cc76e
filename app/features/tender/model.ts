import { type Tender, type TenderLine, tenderLines, tenderSensitivity } from '#app/domain/results/tender.ts'
import { displayOrder } from '#app/domain/scoring/ranking.ts'
import type { TenderSource } from './queries.server.ts'

export type NamedLine = TenderLine & { name: string }

const aPage = 12

/** The tender table as it is read and taken away: the lines in the order of the ranking, then the sensitivity. */
export function tenderModel(source: TenderSource, page = 1) {
  const { tender, suppliers } = source
  const names = new Map(suppliers.map(({ id, name }) => [id, name]))
  const lines = tender ? tenderLines(tender, suppliers) : []
  const ordered = displayOrder(lines.map((line) => ({ ...line, belowMinimum: [] }))).map(
    ({ belowMinimum: _, ...line }): NamedLine => ({ ...line, name: names.get(line.id) ?? line.id }),
  )
  const ranked = ordered.filter(({ rank }) => rank !== null)
  const pages = Math.max(1, Math.ceil(ordered.length / aPage))
  const shown = Math.min(Math.max(1, page), pages)
  return {
    campaign: source.campaign,
    final: source.final,
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
    lines: ordered.slice((shown - 1) * aPage, shown * aPage),
    ranked: ranked.length,
    /** The best, in their order; more than one when they are equal. */
    first: ranked.filter(({ rank }) => rank === 1).map(({ name }) => name),
    sensitivity: tender ? tenderSensitivity(tender, suppliers) : [],
    page: shown,
    pages,
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
