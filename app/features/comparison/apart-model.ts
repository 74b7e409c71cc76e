import { OWN } from '#app/domain/questionnaire/own-questions.ts'
import { displayOrder } from '#app/domain/scoring/ranking.ts'
import { standings } from '#app/domain/scoring/standings.ts'
import { criterionModel } from './criterion-model.ts'
import { partWithCriterion } from './part-source.ts'
import type { ComparisonSource } from './queries.server.ts'
import { pageOf } from './view.ts'

/**
 * What a campaign compares outside its common score: each module with a ranking of its own, and own questions by their
 * levels, without total nor rank. Null when it asks nothing apart. Source: Design §2.
 */
export function apartModel(source: ComparisonSource, page: number) {
  const { campaign, apart, revealed, invitations } = source
  if (apart.length === 0) return null
  const names = new Map(invitations.map(({ id, name }) => [id, name]))
  const modules = apart
    .filter(({ kind }) => kind === 'module')
    .map(({ questionnaire, title, criteria, evaluation }) => {
      const { state, suppliers } = standings(evaluation, revealed)
      const shown = pageOf(displayOrder(suppliers), page)
      return {
        id: questionnaire?.id ?? '',
        version: questionnaire?.version ?? '',
        title,
        state,
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
  const shown = pageOf(source.suppliers, page)
  return {
    campaign: { id: campaign.id, name: campaign.name },
    modules,
    own: ownPart && criterionModel(ownPart, OWN, { sort: null, page }),
    page: shown.page,
    pages: shown.pages,
  }
}

export type ApartModel = NonNullable<ReturnType<typeof apartModel>>
