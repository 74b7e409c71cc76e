import { consensusAgenda } from '#app/domain/assessment/agenda.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { evaluationOf } from '#app/domain/results/evaluation-file.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import { frozenApart } from '#app/features/campaigns/apart.server.ts'
import { closedCampaign } from '#app/features/marking/answer.server.ts'
import { assignmentsOf, type CampaignKey, pair } from '#app/features/marking/panel.server.ts'
import { type Pseudonym, shownSuppliers } from '#app/features/marking/shown-suppliers.server.ts'
import { submittedSuppliers } from '#app/features/marking/statuses.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { decidedOn } from './decided.server.ts'
import { comparedScope, robustnessDefaults } from './evaluation.server.ts'
import { reopenedAnswers, withLaterMarks } from './reopened.server.ts'
import { revealedMarks } from './revealed.server.ts'

type Db = Kysely<Schema>

/** Who looks: an evaluator sees the criteria assigned to them, the others of the buyer's side all of them. */
export type ViewerKey = CampaignKey & { actorId: string; seesAll: boolean; now: string; pseudonym: Pseudonym }

export interface Difference {
  invitationId: string
  supplier: string
  criterionId: string
  questionId: string
  question: Localised
  spread: number
  /** Spread × (w·u/Σu), in weight points (Design §6); null for what stands apart from the common score. */
  stake: number | null
  agreed: Level | null
  /** Marks laid after a clarification are among what differs. */
  clarified: boolean
}

/**
 * What the panel's screens are made of, for one viewer: the criteria that they may see, and among revealed marks the
 * answers that differ, by stake. Suppliers come with the statuses of their answers and no text, so that a campaign of
 * hundreds costs a constant number of statements. Null when there is nothing that this person may see.
 */
export async function panelAgenda(db: Db, key: ViewerKey) {
  const found = await closedCampaign(db, key)
  const assigned = found ? await assignmentsOf(db, key) : []
  const mine = new Set(assigned.map(({ criterionId }) => criterionId))
  const criteria = found?.questionnaire.criteria.filter(({ id }) => key.seesAll || mine.has(id)) ?? []
  if (!found || criteria.length === 0) return null
  const submitted = await submittedSuppliers(db, key)
  const { settings } = found.launch
  const suppliers = key.seesAll ? submitted : await shownSuppliers(db, key, settings, criteria, submitted)
  const { marks, assessedOf } = await decidedOn(db, key, revealedMarks)
  const statuses = (all: (typeof suppliers)[number]['statuses']) =>
    Object.fromEntries(Object.entries(all).map(([id, status]) => [id, { status }]))
  const evaluation = evaluationOf(
    settings,
    criteria,
    suppliers.map((supplier) => assessedOf(supplier.id, statuses(supplier.statuses))),
    robustnessDefaults,
  )
  const names = new Map(suppliers.map(({ id, name }) => [id, name]))
  const answers = new Map(evaluation.suppliers.map((supplier) => [supplier.id, supplier.answers]))
  const questions = new Map(criteria.flatMap((c) => c.questions.map((q) => [q.id, q.question] as const)))
  const { later, reopened } = await reopenedAnswers(db, key, marks)
  const outside = new Set(frozenApart(settings).flatMap((part) => part.criteria.map(({ id }) => id)))
  const differences = consensusAgenda(withLaterMarks(evaluation, later)).flatMap((item): Difference[] => {
    const question = questions.get(item.question)
    if (!question) return []
    return [
      {
        invitationId: item.supplier,
        supplier: names.get(item.supplier) ?? '',
        criterionId: item.criterion,
        questionId: item.question,
        question,
        spread: item.spread,
        stake: outside.has(item.criterion) ? null : item.stake,
        agreed: reopened.has(pair(item.supplier, item.question))
          ? null
          : (answers.get(item.supplier)?.[item.question]?.consensus ?? null),
        clarified: later.some((mark) => mark.invitationId === item.supplier && mark.questionId === item.question),
      },
    ]
  })
  const shown = new Set(criteria.map(({ id }) => id))
  const seen = marks.filter(({ criterionId }) => shown.has(criterionId))
  const common = new Set(await comparedScope(db, { campaignId: key.campaignId, settings, suppliers: submitted }))
  return { ...found, criteria, suppliers, common, marks: seen, evaluation, differences }
}

export type PanelAgenda = NonNullable<Awaited<ReturnType<typeof panelAgenda>>>
