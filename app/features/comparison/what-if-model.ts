import { displayOrder } from '#app/domain/scoring/ranking.ts'
import { standings } from '#app/domain/scoring/standings.ts'
import { readWeight } from '#app/domain/scoring/weights.ts'
import { whatIf } from '#app/domain/scoring/what-if.ts'
import type { ComparisonSource } from './queries.server.ts'
import { pageOf } from './view.ts'

export interface WhatIfFault {
  field: string
  kind: 'weight' | 'all_zero'
}

type Source = Pick<ComparisonSource, 'campaign' | 'questionnaire' | 'invitations' | 'evaluation' | 'revealed'>

/** The ranking under the weights of an address, beside the campaign's own; with a fault nothing is computed. */
export function whatIfModel(source: Source, query: URLSearchParams) {
  const { campaign, questionnaire, invitations, evaluation, revealed } = source
  const total = evaluation.criteria.reduce((sum, { weight }) => sum + weight, 0)
  const faults: WhatIfFault[] = []
  const weights: Record<string, number> = {}
  const criteria = evaluation.criteria.map(({ id, weight }) => {
    const frozen = total > 0 ? (100 * weight) / total : 0
    const typed = query.get(`weight.${id}`)
    const read = typed === null ? frozen : readWeight(typed)
    if (read === null) faults.push({ field: `weight.${id}`, kind: 'weight' })
    else weights[id] = read
    const name = questionnaire.criteria.find((criterion) => criterion.id === id)?.name ?? { fr: id, en: id }
    return { id, name, frozen, weight: read, typed }
  })
  const [first] = criteria
  if (faults.length === 0 && first && Object.values(weights).every((weight) => weight === 0))
    faults.push({ field: `weight.${first.id}`, kind: 'all_zero' })
  const { state } = standings(evaluation, revealed)
  const simulated = faults.length > 0 ? [] : whatIf(evaluation, revealed, weights)
  const gained = new Map(simulated.map((one) => [one.actual.id, one]))
  const page = Number(query.get('page') ?? 1)
  const shown = pageOf(
    displayOrder(simulated.map((one) => one.simulated)),
    Number.isInteger(page) && page > 0 ? page : 1,
  )
  const names = new Map(invitations.map(({ id, name }) => [id, name]))
  return {
    campaign: { id: campaign.id, name: campaign.name },
    complete: state === 'complete',
    criteria,
    faults,
    changed: criteria.some(({ weight, frozen }) => weight === null || Math.abs(weight - frozen) > 0.005),
    /** How many come to another rank. */
    moved: simulated.filter(({ gained }) => gained !== null && gained !== 0).length,
    page: shown.page,
    pages: shown.pages,
    rows: shown.items.flatMap(({ id, rank, score, belowMinimum }) => {
      const one = gained.get(id)
      if (!one) return []
      const { actual } = one
      return [
        {
          id,
          name: names.get(id) ?? id,
          rank,
          score,
          belowMinimum: belowMinimum.length > 0,
          actualRank: actual.rank,
          actualScore: actual.score,
          gained: one.gained,
        },
      ]
    }),
  }
}

export type WhatIfModel = ReturnType<typeof whatIfModel>
