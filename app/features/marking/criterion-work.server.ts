import { nextToMark, type WalkStep, walkThrough } from '#app/domain/assessment/marking-walk.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { closedCampaign } from './answer.server.ts'
import { walkOrderOf } from './order.server.ts'
import { lockedCounts, type OwnMark, ownWork } from './own-marks.server.ts'
import { assignmentsOf, type CampaignKey, pair, panelOf, revealedPairs } from './panel.server.ts'
import { type Pseudonym, shownSuppliers } from './shown-suppliers.server.ts'
import { submittedSuppliers } from './statuses.server.ts'

type Db = Kysely<Schema>
export type EvaluatorKey = CampaignKey & { actorId: string; now: string; pseudonym: Pseudonym }

export interface SupplierWork {
  id: string
  name: string
  /** Answers that want a mark, and those that have one of the evaluator's own. */
  answered: number
  marked: number
  lockedAt: string | null
  revealed: boolean
  panelLocked: number
  panelSize: number
}

export interface CriterionWork {
  id: string
  name: Localised
  suppliers: SupplierWork[]
  walk: WalkStep[]
  marks: OwnMark[]
  next: WalkStep | null
}

/**
 * What one evaluator has to do in a closed campaign, criterion by criterion: own progress, counts of the panel's locks
 * and nothing of anybody's marks. Null for a campaign that is not closed, not theirs, or where nothing is assigned.
 */
export async function evaluatorWork(db: Db, key: EvaluatorKey) {
  const found = await closedCampaign(db, key)
  const assigned = found ? await assignmentsOf(db, key) : []
  if (!found || assigned.length === 0) return null
  const own = await ownWork(db, key)
  const revealed = await revealedPairs(db, key)
  const counts = await lockedCounts(db, key)
  const panel = await panelOf(db, key)
  const order = await walkOrderOf(db, key)
  const mine = new Set(assigned.map(({ criterionId }) => criterionId))
  const marked = found.questionnaire.criteria.filter(({ id }) => mine.has(id))
  const submitted = await submittedSuppliers(db, key)
  const suppliers = await shownSuppliers(db, key, found.launch.settings, marked, submitted)
  const open = found.campaign.status === 'closed'
  const criteria = marked.map((criterion): CriterionWork => {
    const ids = criterion.questions.map(({ id }) => id)
    const walk = walkThrough(ids, suppliers, order)
    const marks = own.marks.filter(({ criterionId }) => criterionId === criterion.id)
    const done = new Set(marks.map((mark) => pair(mark.invitationId, mark.questionId)))
    const panelSize = panel.filter(({ criterionId }) => criterionId === criterion.id).length
    const shut = (id: string) => own.locked.has(pair(id, criterion.id)) || revealed.has(pair(id, criterion.id))
    const settled = (step: WalkStep) =>
      !open || done.has(pair(step.invitationId, step.questionId)) || shut(step.invitationId)
    return {
      id: criterion.id,
      name: criterion.name,
      walk,
      marks,
      next: nextToMark(walk, settled),
      suppliers: suppliers.map(({ id, name, statuses }) => ({
        id,
        name,
        answered: ids.filter((question) => statuses[question] === 'answered').length,
        marked: marks.filter((mark) => mark.invitationId === id).length,
        lockedAt: own.locked.get(pair(id, criterion.id)) ?? null,
        revealed: revealed.has(pair(id, criterion.id)),
        panelLocked: counts.get(pair(id, criterion.id)) ?? 0,
        panelSize,
      })),
    }
  })
  return { ...found, suppliers, criteria, open }
}

/** Whether a set is shut to its author: locked by them, or revealed without them. */
export const isShut = (work: SupplierWork) => work.lockedAt !== null || work.revealed

/** Whether an evaluator may lock a supplier in a criterion: everything answered is marked, nothing is shut. */
export const isReady = (work: SupplierWork) => !isShut(work) && work.answered > 0 && work.marked >= work.answered
