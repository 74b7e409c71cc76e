import { OWN } from '#app/domain/questionnaire/own-questions.ts'
import type { Compare } from '#app/domain/results/table-order.ts'
import { MATURITY_LEVELS } from '#app/domain/scoring/maturity.ts'
import { type Standing, standings } from '#app/domain/scoring/standings.ts'
import { criterionModel } from './criterion-model.ts'
import { partWithCriterion } from './part-source.ts'
import type { ComparisonSource } from './queries.server.ts'
import { orderedSuppliers, supplierSorting } from './supplier-order.ts'
import { type ComparisonView, pageOf } from './view.ts'

/**
 * What a campaign compares outside its common score: each module with a ranking of its own, and own questions by their
 * levels, without total nor rank. Null when it asks nothing apart. Source: Design §2.
 */
export function apartModel(
  source: ComparisonSource,
  view: Pick<ComparisonView, 'sort' | 'order' | 'page'>,
  compare: Compare,
) {
  const { campaign, apart, revealed, invitations } = source
  if (apart.length === 0) return null
  const names = new Map(invitations.map(({ id, name }) => [id, name]))
  const modules = apart
    .filter(({ kind }) => kind === 'module')
    .map(({ questionnaire, title, criteria, evaluation }) => {
      const { state, suppliers } = standings(evaluation, revealed)
      const sorting = supplierSorting(view, { ranked: ['rank', 'score', 'level'], state, scored: [] })
      const shown = pageOf(orderedSuppliers(suppliers, sorting, sortValue, compare), view.page)
      return {
        id: questionnaire?.id ?? '',
        version: questionnaire?.version ?? '',
        title,
        state,
        sorting,
        criteria: criteria.map(({ id, name }) => ({ id, name })),
        rows:
          state === 'complete'
            ? shown.items.map(({ id, rank, score, level, provisional }) => ({
                id,
                name: names.get(id) ?? id,
                rank,
                score,
                level,
                provisional,
              }))
            : [],
      }
    })
  const ownPart = partWithCriterion(source, OWN)
  const shown = pageOf(source.suppliers, view.page)
  return {
    campaign: { id: campaign.id, name: campaign.name },
    modules,
    own: ownPart && criterionModel(ownPart, OWN, view, compare),
    page: shown.page,
    pages: shown.pages,
    /** What the address asked for, if any part of the page has it. */
    view,
  }

  function sortValue({ id, score, level }: Standing, column: string): string | number | null {
    if (column === 'name') return names.get(id) ?? id
    return column === 'level' && level !== null ? MATURITY_LEVELS.indexOf(level) : score
  }
}

export type ApartModel = NonNullable<ReturnType<typeof apartModel>>
