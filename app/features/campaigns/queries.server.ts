import type { EvaluatorFunction } from '#app/domain/accounts/access.ts'
import { type CampaignDraft, campaignDraft } from '#app/domain/campaign/campaign.ts'
import type { LaunchFacts } from '#app/domain/campaign/launch-check.ts'
import type { AnsweringElsewhere } from '#app/domain/campaign/panel.ts'
import { reducedScope } from '#app/domain/campaign/proportion.ts'
import type { Criterion } from '#app/domain/questionnaire/questionnaire.ts'
import { questionnaireEntry, supplements } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { draftApart } from './apart.server.ts'

type Db = Kysely<Schema>

export interface DraftKey {
  campaignId: string
  /** The buyer's. */
  organisationId: string
}

export interface StoredDraft {
  id: string
  status: Schema['campaign']['status']
  revision: number
  draft: CampaignDraft
  launchedAt: string | null
}

/** The working settings of a buyer's own campaign, or null; after launch they are only what the frozen ones came from. */
export async function draftOfBuyer(db: Db, key: DraftKey): Promise<StoredDraft | null> {
  const row = await db
    .selectFrom('campaign')
    .select(['id', 'status', 'revision', 'draft', 'launched_at'])
    .where('id', '=', key.campaignId)
    .where('organisation_id', '=', key.organisationId)
    .executeTakeFirst()
  if (!row) return null
  const draft = campaignDraft.parse(JSON.parse(row.draft))
  return { id: row.id, status: row.status, revision: row.revision, draft, launchedAt: row.launched_at }
}

export interface Evaluator {
  id: string
  name: string
  function: EvaluatorFunction
}

/** The evaluators of an organisation with their function, by name. */
export async function evaluatorsOf(db: Db, organisationId: string): Promise<Evaluator[]> {
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.id', 'p.name', 'm.function'])
    .where('m.organisation_id', '=', organisationId)
    .where('m.role', '=', 'evaluator')
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.name, function: row.function ?? 'autre' }))
}

/** Who the buyer is, so that it never invites itself: its name, SIREN and the addresses of its members. */
export async function buyerOf(db: Db, organisationId: string) {
  const organisation = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'siren', 'under_procurement_code'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  const members = await db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select('p.email')
    .distinct()
    .where('m.organisation_id', '=', organisationId)
    .execute()
  return {
    id: organisation.id,
    name: organisation.name,
    siren: organisation.siren,
    underProcurementCode: organisation.under_procurement_code === 1,
    memberEmails: members.map(({ email }) => email),
  }
}

/** A base questionnaire of a draft, with everything: the buyer's side. Throws when the version is not published here. */
export function baseOf(draft: Pick<CampaignDraft, 'questionnaire'>) {
  const entry = questionnaireEntry(draft.questionnaire.id, draft.questionnaire.version)
  if (!entry) throw new Error(`Questionnaire ${draft.questionnaire.id}@${draft.questionnaire.version} is not published`)
  return entry
}

/** Those of some people who answer for another organisation too, which may not be marked by them (Design §2). */
export async function answeringElsewhere(
  db: Db,
  key: { organisationId: string; people: readonly Pick<Evaluator, 'id' | 'name'>[] },
): Promise<AnsweringElsewhere[]> {
  if (key.people.length === 0) return []
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .innerJoin('membership as c', 'c.organisation_id', 'm.organisation_id')
    .innerJoin('person as colleague', 'colleague.id', 'c.person_id')
    .select(['m.person_id', 'o.siren', 'colleague.email'])
    .distinct()
    .where('m.role', '=', 'respondent')
    .where('c.role', '=', 'respondent')
    .where('m.organisation_id', '!=', key.organisationId)
    .where(
      'm.person_id',
      'in',
      key.people.map(({ id }) => id),
    )
    .execute()
  return key.people.flatMap(({ id, name }) => {
    const own = rows.filter((row) => row.person_id === id)
    const sirens = [...new Set(own.flatMap(({ siren }) => siren ?? []))]
    return own.length > 0 ? [{ personId: id, name, sirens, emails: own.map(({ email }) => email) }] : []
  })
}

/** Everything besides the draft itself that decides whether it may be launched. */
export async function launchFactsOf(
  db: Db,
  key: { organisationId: string; draft: CampaignDraft; now: string },
): Promise<Omit<LaunchFacts, 'apart'> & { apart: Criterion[]; buyer: Awaited<ReturnType<typeof buyerOf>> }> {
  const buyer = await buyerOf(db, key.organisationId)
  const evaluators = await evaluatorsOf(db, key.organisationId)
  return {
    base: baseOf(key.draft).full,
    apart: draftApart(key.draft),
    underProcurementCode: buyer.underProcurementCode,
    functions: new Map(evaluators.map((evaluator) => [evaluator.id, evaluator.function])),
    elsewhere: await answeringElsewhere(db, { organisationId: key.organisationId, people: evaluators }),
    buyer,
    reduced: reducedScope(key.draft, supplements()),
    now: key.now,
  }
}
