import type { Role } from '#app/domain/accounts/access.ts'
import { apartModel } from '#app/features/comparison/apart-model.ts'
import { arithmeticModel } from '#app/features/comparison/arithmetic-model.ts'
import { comparisonModel } from '#app/features/comparison/comparison-model.ts'
import { criterionModel } from '#app/features/comparison/criterion-model.ts'
import { partWithCriterion } from '#app/features/comparison/part-source.ts'
import { clarifiedAnswers, closedComparison, comparisonSource } from '#app/features/comparison/queries.server.ts'
import { sideBySidePage } from '#app/features/comparison/side-by-side.server.ts'
import { viewOf } from '#app/features/comparison/view.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'

const { compare } = formats('fr')

/** The model of each page of the comparison, as its route makes it. */
export function pagesOf(
  db: Db,
  campaign: { campaignId: string; organisation: { id: string }; now: string },
  roles: Role[] = ['buyer'],
) {
  const { campaignId, organisation, now } = campaign
  const key = { campaignId, organisationId: organisation.id, roles, now }
  return {
    async comparison(query = '') {
      const source = await comparisonSource(db, key)
      return source && comparisonModel(source, viewOf(new URLSearchParams(query)), compare)
    },
    async criterion(id: string, query = '') {
      const source = await closedComparison(db, key)
      const part = source && partWithCriterion(source, id)
      const clarified = await clarifiedAnswers(db, key)
      return part && criterionModel(part, id, { ...viewOf(new URLSearchParams(query)), clarified }, compare)
    },
    async apart(query = '') {
      const source = await closedComparison(db, key)
      return source && apartModel(source, viewOf(new URLSearchParams(query)), compare)
    },
    async arithmetic(invitationId: string, module: string | null = null) {
      const source = await closedComparison(db, key)
      return source && arithmeticModel(source, invitationId, module)
    },
    sideBySide: (questionId: string, chosen: string[], page = 1) =>
      sideBySidePage(db, key, { questionId, chosen, page }),
  }
}
