import { pageWithin } from '#app/domain/pages.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { type Discriminating, discriminatingQuestions } from '#app/domain/results/bridge.ts'
import { scoreSupplier } from '#app/domain/scoring/scoring.ts'
import { campaignEvaluation } from '#app/features/assessment/evaluation.server.ts'
import { publicReferences } from '#app/features/questionnaires/references.server.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** Questions on a page: each comes with several links. */
const SOURCES_SHOWN = 12

export interface BridgeKey {
  campaignId: string
  organisationId: string
  now: string
}

/** A buyer's own campaign that is closed or further on, with what told its suppliers apart; null otherwise. */
async function closedEvaluation(db: Db, key: BridgeKey) {
  const { campaignId, organisationId, now } = key
  const found = await campaignEvaluation(db, { campaignId, organisationId, now })
  if (!found || found.campaign.status === 'launched') return null
  const { campaign, questionnaire, evaluation, launch } = found
  const scored = evaluation.suppliers.map((supplier) => scoreSupplier(evaluation, supplier))
  const criteria = new Map(questionnaire.criteria.map((criterion) => [criterion.id, criterion]))
  return {
    campaign: { id: campaign.id, name: campaign.name, status: campaign.status, timeZone: campaign.time_zone },
    buyer: launch.settings.buyer.name,
    segment: launch.settings.segment,
    suppliers: scored.length,
    rows: discriminatingQuestions(scored),
    criterionName: (id: string): Localised => criteria.get(id)?.name ?? { fr: id, en: id },
    questionOf: (row: Pick<Discriminating, 'criterionId' | 'questionId'>) =>
      criteria.get(row.criterionId)?.questions.find(({ id }) => id === row.questionId) ?? null,
  }
}

/** The bridge of one campaign: the questions that told suppliers apart, what was made of them, and public references. */
export async function bridgePage(db: Db, key: BridgeKey, asked = 1) {
  const found = await closedEvaluation(db, key)
  if (!found) return null
  const items = await bridgeItems(db, key)
  const { clauses } = supplements()
  const { page, pages, offset } = pageWithin(asked, found.rows.length, SOURCES_SHOWN)
  const rows = found.rows.slice(offset, offset + SOURCES_SHOWN).map((row) => ({
    ...row,
    criterion: found.criterionName(row.criterionId),
    question: found.questionOf(row)?.question ?? null,
    clauses: (clauses[row.criterionId] ?? []).map(({ id, theme }) => ({ id, theme })),
    used: items.some(({ sourceId }) => sourceId === row.questionId),
  }))
  const concerned = [...new Set([...found.rows, ...items].map(({ criterionId }) => criterionId))]
  return {
    campaign: found.campaign,
    buyer: found.buyer,
    segment: supplements().segments.find(({ id }) => id === found.segment)?.name ?? null,
    suppliers: found.suppliers,
    rows,
    found: found.rows.length,
    page,
    pages,
    items: items.map((item) => ({ ...item, criterion: found.criterionName(item.criterionId) })),
    references: publicReferences(concerned, found.segment),
  }
}
export type BridgePageModel = NonNullable<Awaited<ReturnType<typeof bridgePage>>>

/** What a buyer's own campaign hands to its consultation, in the order in which it was made. */
export async function bridgeItems(db: Db, key: Pick<BridgeKey, 'campaignId' | 'organisationId'>) {
  return db
    .selectFrom('bridge_item as b')
    .innerJoin('campaign as c', 'c.id', 'b.campaign_id')
    .select(['b.id', 'b.kind', 'b.criterion_id as criterionId', 'b.source_id as sourceId'])
    .select(['b.title', 'b.text', 'b.market_link as link', 'b.revision'])
    .where('b.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .orderBy('b.created_at')
    .orderBy('b.id')
    .execute()
}

/**
 * What a new question or clause begins with: from a question that told suppliers apart, as it is or as one of the
 * clause themes of its criterion. Null when it is neither.
 */
export async function newItem(db: Db, key: BridgeKey & { question: string; clause: string | null }) {
  const found = await closedEvaluation(db, key)
  const row = found?.rows.find(({ questionId }) => questionId === key.question)
  const question = found && row && found.questionOf(row)
  if (!found || !row || !question) return null
  const clause = supplements().clauses[row.criterionId]?.find(({ id }) => id === key.clause) ?? null
  if (key.clause !== null && !clause) return null
  return {
    campaign: found.campaign,
    kind: clause ? ('clause' as const) : ('question' as const),
    criterionId: row.criterionId,
    criterion: found.criterionName(row.criterionId),
    sourceId: clause?.id ?? row.questionId,
    title: clause?.theme ?? found.criterionName(row.criterionId),
    text: clause?.text ?? question.question,
    references: publicReferences([row.criterionId], found.segment),
  }
}
export type NewItem = NonNullable<Awaited<ReturnType<typeof newItem>>>

/** One item of a buyer's own closed campaign, to edit; null for another's. */
export async function oneItem(db: Db, key: BridgeKey & { itemId: string }) {
  const found = await closedEvaluation(db, key)
  const item = found && (await bridgeItems(db, key)).find(({ id }) => id === key.itemId)
  if (!found || !item) return null
  return {
    campaign: found.campaign,
    item,
    criterion: found.criterionName(item.criterionId),
    references: publicReferences([item.criterionId], found.segment),
  }
}
