import { invitationStatusAt } from '#app/domain/campaign/deadline.ts'
import { comparedOn } from '#app/domain/campaign/proportion.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { radarDrawing } from '#app/domain/results/radar.ts'
import type { Compare } from '#app/domain/results/table-order.ts'
import { dominates } from '#app/domain/scoring/dominance.ts'
import type { MaturityLevel } from '#app/domain/scoring/maturity.ts'
import { displayOrder } from '#app/domain/scoring/ranking.ts'
import { type Standing, type StandingsState, standings } from '#app/domain/scoring/standings.ts'
import { type CriterionScoreCell, criterionScoreCell } from './criterion-model.ts'
import type { ComparisonSource } from './queries.server.ts'
import { rankShares } from './robustness.ts'
import { namedLike, orderedSuppliers, supplierSorting } from './supplier-order.ts'
import { type VerdictModel, verdictModel } from './verdict.ts'
import { type ComparisonView, pageOf } from './view.ts'

export interface RankedSupplier {
  id: string
  name: string
  rank: number | null
  score: number | null
  level: MaturityLevel | null
  provisional: boolean
  belowMinimum: Localised[]
  /** Share of the draws at each rank, 0 to 1. */
  shares: number[]
  inRadar: boolean
}

export interface HeatedCriterion {
  id: string
  name: Localised
  /** Share of the frozen weights, in percent. */
  weight: number
  cells: CriterionScoreCell[]
}

type Source = Pick<
  ComparisonSource,
  'campaign' | 'launch' | 'questionnaire' | 'invitations' | 'evaluation' | 'revealed' | 'sets'
> &
  Partial<Pick<ComparisonSource, 'apart'>>

/**
 * The comparison as it is read, from revealed marks alone. Ranks, totals and robustness exist once every criterion that
 * weighs is revealed; before, only what is revealed is given, or counts of locked sets (Design §4.3).
 */
export function comparisonModel(source: Source, view: ComparisonView, compare: Compare) {
  const { campaign, launch, questionnaire, invitations, evaluation, revealed, sets } = source
  const standing = standings(evaluation, revealed)
  const { suppliers } = standing
  // Until the close nobody of the buyer's side opens anything, whatever a reopened campaign may hold.
  const open = campaign.status === 'launched' && standing.state !== 'empty'
  const state: StandingsState = open ? 'sealed' : standing.state
  const shows = state === 'partial' || state === 'complete'
  const names = new Map(invitations.map(({ id, name }) => [id, name]))
  const criterionNames = new Map(questionnaire.criteria.map(({ id, name }) => [id, name]))
  const robustness = { ...evaluation.robustness, model: view.model }
  const weights = evaluation.criteria.map(({ weight }) => weight)
  const scores = suppliers.map(({ criteria }) => criteria.map(({ score }) => score))
  const shares = state === 'complete' ? rankShares({ weights, scores }, robustness) : []
  const sharesOf = new Map(suppliers.map(({ id }, index) => [id, shares[index] ?? []]))

  const display = displayOrder(suppliers)
  const sorting = supplierSorting(view, {
    ranked: ['rank', 'score', 'first'],
    state,
    scored: shows ? evaluation.criteria.map(({ id }) => id) : [],
  })
  const ordered = orderedSuppliers(suppliers, sorting, sortValue, compare)
  const found = namedLike(ordered, view.q, nameOf)
  const shown = pageOf(found, view.page)
  const columns = shows ? shown.items : []
  const known = display.filter(({ id }) => view.chosen.includes(id)).map(({ id }) => id)
  const chosen = known.length > 0 ? known : display.slice(0, 3).map(({ id }) => id)
  const total = weights.reduce((sum, weight) => sum + weight, 0)

  return {
    state,
    campaign: { id: campaign.id, name: campaign.name, status: campaign.status, timeZone: campaign.time_zone },
    launch: { at: launch.launchedAt, version: launch.version, commitment: launch.commitment },
    /** On how many questions all compare, when small suppliers were asked fewer; null otherwise. */
    common: comparedOn(launch.settings.scope, questionnaire),
    /** How many questions a re-evaluation asks again: its score covers those alone; null for another campaign. */
    askedAgain: launch.settings.reEvaluates === undefined ? null : launch.settings.scope.length,
    /** What is compared on its own page, outside the common score. */
    apart: (source.apart ?? []).map(({ kind, title, criteria }) => ({
      kind,
      title,
      questions: criteria.reduce((sum, { questions }) => sum + questions.length, 0),
    })),
    invited: invitations.length,
    submitted: suppliers.length,
    sets,
    provisional: shows ? suppliers.filter(({ provisional }) => provisional).length : 0,
    robustness,
    view: { ...view, ...sorting, chosen: known, page: shown.page },
    pages: shown.pages,
    /** Of how many submitted, those whose name was looked for. */
    found: found.length,
    /** Whether a minimum orders anybody in the ranking. */
    minimums: display.some(({ rank, belowMinimum }) => rank !== null && belowMinimum.length > 0),
    ranking: state === 'complete' ? shown.items.map((supplier) => ranked(supplier)) : [],
    verdict: state === 'complete' ? verdict() : null,
    dominance: shown.items.flatMap((supplier) => {
      const over = shown.items.filter((other) => state === 'complete' && dominatesSupplier(supplier, other))
      return over.length ? [{ name: nameOf(supplier.id), over: over.map(({ id }) => nameOf(id)) }] : []
    }),
    radar: shows ? radarOf(chosen) : [],
    columns: columns.map(({ id, rank }) => ({ id, rank, name: nameOf(id) })),
    criteria: evaluation.criteria.map(
      ({ id, weight }, index): HeatedCriterion => ({
        id,
        name: criterionNames.get(id) ?? { fr: id, en: id },
        weight: total > 0 ? (100 * weight) / total : 0,
        cells: columns.map((supplier) => criterionScoreCell(supplier, index)),
      }),
    ),
    unranked: invitations.flatMap(({ id, name, status }) =>
      sharesOf.has(id) ? [] : [{ id, name, status: invitationStatusAt(status, campaign.status) }],
    ),
  }

  function nameOf(id: string): string {
    return names.get(id) ?? id
  }

  function sortValue(supplier: Standing, column: string): string | number | null {
    if (column === 'name') return nameOf(supplier.id)
    if (column === 'score') return supplier.score
    if (column === 'first') return sharesOf.get(supplier.id)?.[0] ?? null
    return supplier.criteria.find(({ id }) => id === column)?.score ?? null
  }

  function ranked(supplier: Standing): RankedSupplier {
    const { id, rank, score, level, provisional } = supplier
    return {
      id,
      name: nameOf(id),
      rank,
      score,
      level,
      provisional,
      belowMinimum: supplier.belowMinimum.map(
        (criterion) => criterionNames.get(criterion) ?? { fr: criterion, en: criterion },
      ),
      shares: sharesOf.get(id) ?? [],
      inRadar: chosen.includes(id),
    }
  }

  function verdict(): VerdictModel | null {
    return verdictModel({
      suppliers: suppliers.map(({ id, rank }, index) => ({
        name: nameOf(id),
        rank,
        scores: scores[index] ?? [],
        atFirst: sharesOf.get(id)?.[0] ?? 0,
      })),
      criteria: evaluation.criteria.map(({ id, weight }) => ({
        name: criterionNames.get(id) ?? { fr: id, en: id },
        weight,
      })),
    })
  }

  function radarOf(ids: string[]) {
    const series = suppliers.filter(({ id }) => ids.includes(id)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    return series.map(({ id, score, criteria }) => ({
      id,
      name: nameOf(id),
      score,
      values: criteria.map((criterion) => criterion.score),
    }))
  }
}

export type ComparisonModel = ReturnType<typeof comparisonModel>

function dominatesSupplier(a: Standing, b: Standing): boolean {
  const scores = (supplier: Standing) => supplier.criteria.map(({ score }) => score)
  return a.id !== b.id && dominates(scores(a), scores(b))
}

/** The radar of chosen suppliers, in the reader's language. */
export function comparisonRadar(
  model: Pick<ComparisonModel, 'criteria' | 'radar'>,
  words: { lang: keyof Localised; score: (score: number | null) => string },
  place: { frame: { x: number; y: number; radius: number }; labelWidth: number },
) {
  return radarDrawing(
    model.criteria.map(({ id, name }) => ({ code: id, name: name[words.lang] })),
    model.radar.map(({ name, score, values }) => ({ label: `${name} · ${words.score(score)}`, values })),
    place.frame,
    place.labelWidth,
  )
}
