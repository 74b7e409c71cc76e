import { type CampaignDraft, campaignDraft } from '#app/domain/campaign/campaign.ts'
import { copiedDraft } from '#app/domain/campaign/campaign-copy.ts'
import { baseOf, type DraftKey, draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

export interface TemplateKey {
  templateId: string
  organisationId: string
}

/** More than this is a drawer in which nobody finds anything. */
export const MOST_TEMPLATES = 50

/** What a template holds, for the people who choose one. */
export async function templateOfBuyer(db: Db, key: TemplateKey) {
  const row = await db
    .selectFrom('campaign_template as t')
    .innerJoin('person as p', 'p.id', 't.created_by')
    .select(['t.id', 't.name', 't.draft', 't.created_at', 'p.name as author'])
    .where('t.id', '=', key.templateId)
    .where('t.organisation_id', '=', key.organisationId)
    .executeTakeFirst()
  return row ? templateOf(row) : null
}

function templateOf(row: { id: string; name: string; draft: string; created_at: string; author: string }) {
  const draft = campaignDraft.parse(JSON.parse(row.draft))
  const { full } = baseOf(draft)
  return {
    id: row.id,
    name: row.name,
    author: row.author,
    savedAt: row.created_at,
    draft,
    questionnaire: { title: full.title, version: full.version },
    segment: supplements().segments.find(({ id }) => id === draft.segment)?.name ?? null,
    questions: draft.scope.length,
    notes: Object.values(draft.evaluatorNotes).filter((note) => note.trim() !== '').length,
    minimums: Object.keys(draft.minimums).length,
    evaluators: draft.evaluators.length,
  }
}

/** The templates of a buyer, in the order of their names as `compare` has it. */
export async function templatesOf(db: Db, key: { organisationId: string; compare: (a: string, b: string) => number }) {
  const rows = await db
    .selectFrom('campaign_template as t')
    .innerJoin('person as p', 'p.id', 't.created_by')
    .select(['t.id', 't.name', 't.draft', 't.created_at', 'p.name as author'])
    .where('t.organisation_id', '=', key.organisationId)
    .execute()
  return rows
    .sort((a, b) => key.compare(a.name, b.name))
    .map(templateOf)
    .map(({ id, name, author, savedAt, questions, draft }) => ({
      id,
      name,
      author,
      savedAt,
      questions,
      purpose: draft.purpose,
    }))
}
export type TemplateRow = Awaited<ReturnType<typeof templatesOf>>[number]

/** What taking a campaign again would take. */
export async function campaignToCopy(db: Db, key: DraftKey) {
  const stored = await draftOfBuyer(db, key)
  return stored && { id: stored.id, name: stored.draft.name, suppliers: stored.draft.suppliers.length }
}

/** The draft that begins as one of the buyer's campaigns, whatever its state; null when there is none. */
export async function draftLikeCampaign(
  db: Db,
  given: DraftKey & { name: string; withSuppliers: boolean },
): Promise<CampaignDraft | null> {
  const source = await draftOfBuyer(db, given)
  return source && copiedDraft(source.draft, given)
}

/** The draft that begins as one of the buyer's templates; null when there is none. */
export async function draftFromTemplate(db: Db, given: TemplateKey & { name: string }): Promise<CampaignDraft | null> {
  const template = await templateOfBuyer(db, given)
  return template && copiedDraft(template.draft, { name: given.name, withSuppliers: false })
}
