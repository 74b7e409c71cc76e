import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import { localOf } from '#app/domain/campaign/deadline.ts'
import { type Descents, descentsBetween } from '#app/domain/questionnaire/carry-over.ts'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import {
  type PastSupplier,
  questionsToAskAgain,
  reEvaluationDraft,
  unchangedDescents,
} from '#app/domain/results/re-evaluation.ts'
import { keptLevel } from '#app/domain/scoring/kept-level.ts'
import { campaignEvaluation } from '#app/features/assessment/evaluation.server.ts'
import {
  allQuestionnaires,
  questionnaireEntry,
  supplements,
  versionChanges,
} from '#app/features/questionnaires/registry.server.ts'
import { submittedResponses } from '#app/features/responses/submitted.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>
type Evaluated = NonNullable<Awaited<ReturnType<typeof campaignEvaluation>>>

export interface ReEvaluationKey {
  campaignId: string
  /** The buyer's. */
  organisationId: string
  /** Invitations of the past campaign, as the address names them; all that submitted when it names none. */
  chosen: readonly string[]
  now: string
}

/**
 * What may be asked again of the suppliers of an assessed campaign, why and because of whom. Null for another buyer's,
 * before the assessment is confirmed, and when nobody submitted. It rests on what the buyer reads already: submitted
 * answers, agreed actions, published questionnaires; on nothing of a library or a draft (Design §4.3).
 */
export async function reEvaluationPage(db: Db, key: ReEvaluationKey) {
  const found = await campaignEvaluation(db, key)
  if (!found || (found.campaign.status !== 'assessed' && found.campaign.status !== 'debriefed')) return null
  if (found.suppliers.length === 0) return null
  const { base, past, descents } = versionsOf(found)
  const named = found.suppliers.filter(({ id }) => key.chosen.includes(id))
  const chosen = named.length > 0 ? named : found.suppliers
  const suppliers = await pastSuppliers(db, key, found)
  const { scope } = found.launch.settings
  const rows = questionsToAskAgain({
    base,
    descents,
    past: { scope, all: questionIds(past) },
    suppliers: suppliers.filter(({ id }) => chosen.some((one) => one.id === id)),
    today: localOf(key.now, found.campaign.time_zone).day,
  })
  const texts = new Map(base.criteria.flatMap(({ questions }) => questions.map((one) => [one.id, one.question])))
  return {
    campaign: { id: found.campaign.id, name: found.campaign.name },
    version: { past: past.version, now: base.version },
    suppliers: found.suppliers.map(({ id, name }) => ({ id, name })),
    chosen: chosen.map(({ id }) => id),
    rows: rows.map((row) => ({ ...row, question: texts.get(row.id) ?? { fr: row.id, en: row.id } })),
    /** Actions that name neither a question nor a criterion: nobody can tell for the buyer what they act on. */
    unplaced: suppliers
      .filter(({ id }) => chosen.some((one) => one.id === id))
      .reduce((sum, { actions }) => sum + actions.filter(({ questions }) => questions.length === 0).length, 0),
    asked: scope.length,
    apart: found.apart.length > 0,
  }
}
export type ReEvaluationPageModel = NonNullable<Awaited<ReturnType<typeof reEvaluationPage>>>

/** The draft that asks those questions of those suppliers again; null as for the page. */
export async function reEvaluationOf(
  db: Db,
  key: ReEvaluationKey & { name: string; questions: readonly string[] },
): Promise<CampaignDraft | null> {
  const page = await reEvaluationPage(db, key)
  const found = page && (await campaignEvaluation(db, key))
  if (!found) return null
  const { base, descents } = versionsOf(found)
  return reEvaluationDraft({
    name: key.name,
    settings: found.launch.settings,
    base,
    descents,
    scope: page.rows.map(({ id }) => id).filter((id) => key.questions.includes(id)),
    suppliers: await plannedAgain(db, key.campaignId, page.chosen),
    evaluators: await panelOf(db, key.campaignId),
  })
}

/** The version that the past campaign asked, the newest that its questions lead to, and how they do. */
function versionsOf(found: Evaluated) {
  const { id, version } = found.questionnaire
  const past = questionnaireEntry(id, version)?.full
  if (!past) throw new Error(`Questionnaire ${id}@${version} is not published here`)
  const newest = allQuestionnaires().find(({ full }) => full.id === id)?.full ?? past
  const descents: Descents | null =
    newest.version === version ? null : descentsBetween(versionChanges(id), version, newest.version)
  return descents ? { past, base: newest, descents } : { past, base: past, descents: unchangedDescents(past) }
}

async function pastSuppliers(db: Db, key: ReEvaluationKey, found: Evaluated): Promise<PastSupplier[]> {
  const responses = new Map((await submittedResponses(db, key)).map((one) => [one.invitationId, one.content.answers]))
  const actions = await agreedActions(db, key)
  return found.suppliers.map(({ id }) => ({
    id,
    answers: Object.fromEntries(
      Object.entries(responses.get(id) ?? {}).map(([question, answer]) => {
        const evidence = answer.evidence.filter(({ confidentiality }) => confidentiality !== 'never')
        return [question, { ...answer, evidence }] as const
      }),
    ),
    actions: actions
      .filter(({ invitationId }) => invitationId === id)
      .map(({ sourceId, dueOn }) => ({ dueOn, questions: actedOn(found, id, sourceId) })),
  }))
}

/** Actions that both sides agreed to in the plan of this campaign; what was only proposed or was dropped changes nothing. */
async function agreedActions(db: Db, key: ReEvaluationKey) {
  return db
    .selectFrom('progress_action as a')
    .innerJoin('invitation as i', 'i.id', 'a.invitation_id')
    .select(['a.invitation_id as invitationId', 'a.source_id as sourceId', 'a.due_on as dueOn'])
    .where('a.buyer_id', '=', key.organisationId)
    .where('i.campaign_id', '=', key.campaignId)
    .where('a.state', 'in', ['agreed', 'in_progress', 'done'])
    .execute()
}

/** The questions that an action acts on: the one whose promise it keeps, or the low ones of the criterion of its clause. */
function actedOn(found: Evaluated, supplierId: string, sourceId: string): string[] {
  const { clauses, clauseTrigger } = supplements()
  const criterion = found.evaluation.criteria.find(({ id }) => clauses[id]?.some((clause) => clause.id === sourceId))
  if (!criterion) return found.launch.settings.scope.filter((id) => id === sourceId)
  const answers = found.evaluation.suppliers.find(({ id }) => id === supplierId)?.answers ?? {}
  const { requiredMarks } = found.launch.settings
  return criterion.questions
    .map(({ id }) => ({ id, level: keptLevel(answers[id], requiredMarks).level }))
    .flatMap(({ id, level }) => (level !== null && level < clauseTrigger.criterionMeanBelow ? [id] : []))
}

async function plannedAgain(
  db: Db,
  campaignId: string,
  chosen: readonly string[],
): Promise<CampaignDraft['suppliers']> {
  const rows = await db
    .selectFrom('invitation as i')
    .leftJoin('invitation_headcount as h', 'h.invitation_id', 'i.id')
    .select(['i.supplier_name as name', 'i.email', 'i.siren', 'i.language', 'h.headcount'])
    .where('i.campaign_id', '=', campaignId)
    .where('i.id', 'in', chosen)
    .orderBy('i.created_at')
    .orderBy('i.id')
    .execute()
  return rows.map(({ headcount, ...supplier }) => (headcount === null ? supplier : { ...supplier, headcount }))
}

async function panelOf(db: Db, campaignId: string): Promise<CampaignDraft['evaluators']> {
  const rows = await db
    .selectFrom('campaign_evaluator')
    .select(['person_id', 'criterion_id'])
    .where('campaign_id', '=', campaignId)
    .orderBy('person_id')
    .orderBy('criterion_id')
    .execute()
  const people = [...new Set(rows.map(({ person_id }) => person_id))]
  return people.map((personId) => ({
    personId,
    criteria: rows.filter(({ person_id }) => person_id === personId).map(({ criterion_id }) => criterion_id),
  }))
}
