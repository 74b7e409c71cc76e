import { localOf } from '#app/domain/campaign/deadline.ts'
import { isActionLate, isDatedPromise, movesOf, promiseOutcome, type Side } from '#app/domain/results/progress.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import { tellingOf } from '#app/features/reports/hold.server.ts'
import type { SupplierReport } from '#app/features/reports/supplier-report-model.ts'
import { readKept } from '#app/features/reports/told-report.ts'
import { type RequestKey, supplierRequest } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { earlierPromises, submittedAnswers } from './promises.server.ts'

type Db = Kysely<Schema>

/** One supplier and one buyer, after a debriefing: who looks at their plan, from which side. */
export interface Pair {
  side: Side
  buyerId: string
  supplierId: string
  buyer: string
  supplier: string
  campaign: { id: string; name: string; timeZone: string }
  invitationId: string
  report: SupplierReport
}

/** The pair as its buyer sees it; null for another's campaign, and before the report is published. */
export async function pairOfBuyer(
  db: Db,
  key: { campaignId: string; organisationId: string; invitationId: string },
): Promise<Pair | null> {
  const row = await db
    .selectFrom('invitation as i')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .innerJoin('organisation as buyer', 'buyer.id', 'c.organisation_id')
    .select(['i.organisation_id as supplierId', 'i.supplier_name as supplier', 'buyer.name as buyer'])
    .select(['c.name as campaign', 'c.time_zone as timeZone'])
    .where('i.id', '=', key.invitationId)
    .where('c.id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .executeTakeFirst()
  if (!row?.supplierId) return null
  const report = await publishedReport(db, key)
  const campaign = { id: key.campaignId, name: row.campaign, timeZone: row.timeZone }
  const { supplierId, supplier, buyer } = row
  const { organisationId: buyerId, invitationId } = key
  return report && { side: 'buyer', buyerId, supplierId, buyer, supplier, campaign, invitationId, report }
}

/** The pair as its supplier sees it; null for another's request, and before the report is published. */
export async function pairOfSupplier(db: Db, key: RequestKey): Promise<Pair | null> {
  const request = await supplierRequest(db, key)
  if (!request) return null
  const { id, name, timeZone } = request.campaign
  const report = await publishedReport(db, { campaignId: id, invitationId: key.invitationId })
  return (
    report && {
      side: 'supplier',
      buyerId: request.buyer.id,
      supplierId: request.supplier.id,
      buyer: request.buyer.name,
      supplier: request.supplier.name,
      campaign: { id, name, timeZone },
      invitationId: key.invitationId,
      report,
    }
  )
}

async function publishedReport(db: Db, key: { campaignId: string; invitationId: string }) {
  const telling = await tellingOf(db, key)
  return telling?.published_at ? readKept(telling.report) : null
}

/** Every action of one pair, the nearest day first, whichever campaign it came from. */
export async function actionsOf(db: Db, pair: Pick<Pair, 'buyerId' | 'supplierId'>) {
  return db
    .selectFrom('progress_action as a')
    .select(['a.id', 'a.source_id as sourceId', 'a.title', 'a.evidence', 'a.owner', 'a.due_on as dueOn', 'a.state'])
    .select(['a.proposed_by as proposedBy', 'a.revision', 'a.updated_at as updatedAt'])
    .where('a.buyer_id', '=', pair.buyerId)
    .where('a.supplier_id', '=', pair.supplierId)
    .orderBy('a.due_on')
    .orderBy('a.id')
    .execute()
}
export type ProgressAction = Awaited<ReturnType<typeof actionsOf>>[number]

/** The plan of one pair: its actions, what the report suggests and, once a later response is in, what became of promises. */
export async function planPage(db: Db, pair: Pair, now: string) {
  const actions = await actionsOf(db, pair)
  const { timeZone } = pair.campaign
  const used = new Set(actions.map(({ sourceId }) => sourceId))
  const { clauses, clauseTrigger } = supplements()
  const low = pair.report.criteria.filter(
    ({ score }) => score !== null && (3 * score) / 100 < clauseTrigger.criterionMeanBelow,
  )
  const submitted = await submittedAnswers(db, pair.invitationId)
  const asked = new Map(pair.report.criteria.flatMap(({ questions }) => questions.map((one) => [one.id, one.text])))
  const promises = Object.entries(submitted?.answers ?? {}).flatMap(([id, answer]) =>
    isDatedPromise(answer) && asked.has(id) && !used.has(id)
      ? [{ sourceId: id, dueOn: answer.stateDate, title: asked.get(id) ?? { fr: id, en: id }, text: answer.text }]
      : [],
  )
  const before = await earlierPromises(db, {
    buyerId: pair.buyerId,
    campaignId: pair.campaign.id,
    invitationId: pair.invitationId,
    ...(pair.side === 'buyer' && { closedAt: now }),
  })
  const today = localOf(now, timeZone).day
  return {
    ...pair,
    report: undefined,
    actions: actions.map((action) => ({ ...action, late: isActionLate(action, now, timeZone) })),
    themes: low.flatMap(({ id, name, score }) =>
      (clauses[id] ?? [])
        .filter((clause) => !used.has(clause.id))
        .map((clause) => ({ sourceId: clause.id, criterion: name, score, title: clause.theme })),
    ),
    promises,
    // What was not asked again says nothing of its promise.
    kept: [...before]
      .filter(([id]) => asked.has(id))
      .map(([id, promise]) => ({
        questionId: id,
        dueOn: promise.stateDate,
        outcome: promiseOutcome(promise, submitted?.answers[id] ?? null, today),
      })),
  }
}
export type PlanPageModel = Awaited<ReturnType<typeof planPage>>

/** One action of the pair with what both sides said of it, and what the reader's side may make of it; null for another pair's. */
export async function actionPage(db: Db, pair: Pair, key: { actionId: string; now: string }) {
  const action = (await actionsOf(db, pair)).find(({ id }) => id === key.actionId)
  if (!action) return null
  const messages = await db
    .selectFrom('progress_message as m')
    .leftJoin('person as p', 'p.id', 'm.said_by')
    .select(['m.id', 'm.side', 'm.text', 'm.said_at as saidAt', 'p.name as saidBy'])
    .where('m.action_id', '=', action.id)
    .orderBy('m.said_at')
    .orderBy('m.id')
    .execute()
  const { report: _, ...rest } = pair
  const late = isActionLate(action, key.now, pair.campaign.timeZone)
  return { ...rest, action: { ...action, late }, messages, moves: movesOf(action, pair.side) }
}
export type ActionPageModel = NonNullable<Awaited<ReturnType<typeof actionPage>>>

type PlanKey = RequestKey & ({ side: 'supplier' } | { side: 'buyer'; campaignId: string })

/** The pair from whichever side asks. */
export function pairOf(db: Db, key: PlanKey): Promise<Pair | null> {
  return key.side === 'buyer' ? pairOfBuyer(db, key) : pairOfSupplier(db, key)
}

/** What a new action begins with: a clause theme, the dated promise of an answer, or nothing; null for what the plan does not suggest. */
export async function newActionPage(db: Db, pair: Pair, given: { from: string; now: string }) {
  const { report: _, ...rest } = pair
  if (given.from === '') return { ...rest, sourceId: '', title: null, promise: null, dueOn: '' }
  const page = await planPage(db, pair, given.now)
  const theme = page.themes.find(({ sourceId }) => sourceId === given.from)
  if (theme) return { ...rest, sourceId: theme.sourceId, title: theme.title, promise: null, dueOn: '' }
  const promise = page.promises.find(({ sourceId }) => sourceId === given.from)
  if (!promise) return null
  return { ...rest, sourceId: promise.sourceId, title: null, promise: promise.sourceId, dueOn: promise.dueOn }
}
