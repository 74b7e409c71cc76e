import { copiedDraft } from '#app/domain/campaign/campaign-copy.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import { type DraftKey, draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { isUniqueViolation } from '#db/dialect.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { MOST_TEMPLATES, type TemplateKey } from './queries.server.ts'

type Db = Kysely<Schema>

interface By {
  actorId: string
  now: string
  newId: () => string
}

/** Keeps the settings of a campaign under a name, for the buyer's organisation; names are told apart without case or accents. */
export async function saveTemplate(
  db: Db,
  given: DraftKey & By & { template: string },
): Promise<{ ok: true; id: string } | { ok: false; reason: 'missing' | 'taken' | 'many' }> {
  const source = await draftOfBuyer(db, given)
  if (!source) return { ok: false, reason: 'missing' }
  const { kept } = await db
    .selectFrom('campaign_template')
    .select((e) => e.fn.countAll<number>().as('kept'))
    .where('organisation_id', '=', given.organisationId)
    .executeTakeFirstOrThrow()
  if (kept >= MOST_TEMPLATES) return { ok: false, reason: 'many' }
  const id = given.newId()
  const draft = copiedDraft(source.draft, { name: given.template, withSuppliers: false })
  try {
    await db
      .insertInto('campaign_template')
      .values({
        id,
        organisation_id: given.organisationId,
        name: given.template,
        search: searchText(given.template),
        draft: JSON.stringify(draft),
        created_by: given.actorId,
        created_at: given.now,
      })
      .execute()
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: 'taken' }
    throw error
  }
  return { ok: true, id }
}

/** Removing a template touches no campaign that began with it. */
export async function removeTemplate(db: Db, key: TemplateKey): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('campaign_template')
    .where('id', '=', key.templateId)
    .where('organisation_id', '=', key.organisationId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
