import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import type { Compare, Order } from '#app/domain/results/table-order.ts'
import type { KeptLevelSource } from '#app/domain/scoring/kept-level.ts'
import { type MaturityLevel, maturityLevel } from '#app/domain/scoring/maturity.ts'
import { cellKey, type SeenCriterion, type Standing, standings } from '#app/domain/scoring/standings.ts'
import type { MatchingAnswers } from './criterion-filter.server.ts'
import type { PartSource } from './part-source.ts'
import { namedLike, orderedSuppliers, supplierSorting } from './supplier-order.ts'
import { pageOf } from './view.ts'

/** The level kept for one answer; `hidden` while marks exist, or are to, that nobody may see (Design §4.3). */
export type KeptCell =
  | { hidden: true }
  | { hidden: false; level: number | null; source: KeptLevelSource; provisional: boolean }

export interface CriterionScoreCell {
  supplier: string
  score: number | null
  level: MaturityLevel | null
  awaited: boolean
  provisional: boolean
  unreliable: boolean
}

interface View {
  /** Answers that are looked for; the suppliers that have none are left out. Null when nothing is filtered. */
  matching?: MatchingAnswers | null
  /** Answers that a supplier has clarified since, as `cellKey` of invitation and question. */
  clarified?: ReadonlySet<string>
  /** Question by which the columns stand in order, or the criterion itself for its score; null for the ranking. */
  sort: string | null
  order?: Order | null
  q?: string
  page: number
}

export function keptCell(criterion: SeenCriterion, questionId: string): KeptCell {
  const kept = criterion.questions.find(({ id }) => id === questionId)
  if (!kept || (criterion.awaited && kept.status === 'answered')) return { hidden: true }
  return { hidden: false, level: kept.level, source: kept.source, provisional: kept.provisional }
}

/** Questions of one criterion × suppliers, with the level kept for each answer; null when the campaign does not ask it. */
export function criterionModel(source: PartSource, criterionId: string, view: View, compare: Compare) {
  const { campaign, questionnaire, evaluation, invitations, part } = source
  const index = evaluation.criteria.findIndex(({ id }) => id === criterionId)
  const criterion = questionnaire.criteria[index]
  const weighed = evaluation.criteria[index]
  if (!criterion || !weighed) return null

  const { state, suppliers } = standings(evaluation, source.revealed)
  const names = new Map(invitations.map(({ id, name }) => [id, name]))
  const questions = weighed.questions.map(({ id }) => id)
  // A rank on own questions would be a total of them, and so would their score.
  const ranked = part !== 'own'
  const sorting = supplierSorting(view, {
    ranked: ranked ? ['rank'] : [],
    state,
    scored: ranked ? [criterionId, ...questions] : questions,
  })
  const { matching = null, q = '' } = view
  const rankless = ranked ? suppliers : suppliers.map((one) => ({ ...one, rank: null }))
  const ordered = orderedSuppliers(rankless, sorting, sortValue, compare)
  const named = namedLike(ordered, q, nameOf)
  const found = named.filter(({ id }) => matching === null || matching.has(id))
  const shown = pageOf(found, view.page)
  const total = evaluation.criteria.reduce((sum, { weight }) => sum + weight, 0)
  const neighbour = (at: number) => {
    const beside = questionnaire.criteria[at]
    return beside ? { id: beside.id, name: beside.name } : null
  }

  return {
    state,
    part,
    campaign: { id: campaign.id, name: campaign.name },
    criterion: { id: criterion.id, name: criterion.name, weight: total > 0 ? (100 * weighed.weight) / total : 0 },
    ...sorting,
    q,
    suppliers: suppliers.length,
    found: found.length,
    page: shown.page,
    pages: shown.pages,
    columns: shown.items.map(({ id, rank }) => ({ id, rank: ranked ? rank : null, name: nameOf(id) })),
    rows: weighed.questions.map(({ id, weight }) => ({
      id,
      weight,
      question: questionOf(criterion.questions, id),
      cells: shown.items.map((supplier) => ({
        supplier: supplier.id,
        matches: matching?.get(supplier.id)?.has(id) ?? false,
        clarified: view.clarified?.has(cellKey(supplier.id, id)) ?? false,
        ...cellOf(supplier, index, id),
      })),
    })),
    scores: (ranked ? shown.items : []).map((supplier) => criterionScoreCell(supplier, index)),
    previous: neighbour(index - 1),
    next: neighbour(index + 1),
  }

  function nameOf(id: string): string {
    return names.get(id) ?? id
  }

  function sortValue(supplier: Standing, column: string): string | number | null {
    if (column === 'name') return nameOf(supplier.id)
    const seen = supplier.criteria[index]
    if (seen?.id === column) return seen.score
    const cell = cellOf(supplier, index, column)
    return cell.hidden ? null : cell.level
  }
}

export type CriterionModel = NonNullable<ReturnType<typeof criterionModel>>

function questionOf(questions: readonly { id: string; question: Localised }[], id: string): Localised {
  return questions.find((question) => question.id === id)?.question ?? { fr: id, en: id }
}

function cellOf(supplier: Standing, criterion: number, question: string): KeptCell {
  const seen = supplier.criteria[criterion]
  return seen ? keptCell(seen, question) : { hidden: true }
}

export function criterionScoreCell(supplier: Standing, index: number): CriterionScoreCell {
  const seen = supplier.criteria[index]
  const score = seen?.score ?? null
  return {
    supplier: supplier.id,
    score,
    level: maturityLevel(score),
    awaited: seen?.awaited ?? false,
    provisional: seen?.provisional ?? false,
    unreliable: seen?.unreliable ?? false,
  }
}
