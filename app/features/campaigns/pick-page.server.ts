import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import { foundEntries } from '#app/features/suppliers/directory.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { headOf, preparation } from './preparation.server.ts'
import type { DraftKey } from './queries.server.ts'
import type { SuppliersKey } from './suppliers-page.server.ts'

type Db = Kysely<Schema>

/** One page of the directory beside a draft's list, and the past campaigns whose suppliers may be taken again. */
export async function pickPage(db: Db, key: SuppliersKey) {
  const found = await preparation(db, key)
  if (!found) return null
  const entries = await foundEntries(db, key)
  const { page, pages, offset } = pageWithin(key.page, entries.length)
  const listed = new Set(found.draft.suppliers.map(({ email }) => email))
  return {
    ...headOf(found),
    entries: entries
      .slice(offset, offset + PAGE_ROWS)
      .map(({ id, name, email, siren }) => ({ id, name, email, siren, listed: listed.has(email) })),
    found: entries.length,
    free: entries.filter(({ email }) => !listed.has(email)).length,
    past: await pastCampaigns(db, key),
    search: key.search,
    page,
    pages,
  }
}
export type PickPageModel = NonNullable<Awaited<ReturnType<typeof pickPage>>>

/** The latest of the buyer's campaigns that invited somebody of its directory. */
async function pastCampaigns(db: Db, key: DraftKey) {
  const rows = await db
    .selectFrom('campaign as c')
    .innerJoin('invitation as i', 'i.campaign_id', 'c.id')
    .innerJoin('supplier_entry_invitation as l', 'l.invitation_id', 'i.id')
    .select((e) => ['c.id', 'c.name', 'c.launched_at', e.fn.count<number>('i.id').as('suppliers')])
    .where('c.organisation_id', '=', key.organisationId)
    .groupBy(['c.id', 'c.name', 'c.launched_at'])
    .execute()
  return rows
    .sort((a, b) => ((a.launched_at ?? '') < (b.launched_at ?? '') ? 1 : -1))
    .slice(0, 20)
    .map(({ id, name, suppliers }) => ({ id, name, suppliers: Number(suppliers) }))
}

export interface Pick {
  /** Ticked entries. */
  entryIds: readonly string[]
  /** All that the words find; null when only the ticked ones are meant. */
  search: string | null
  /** A campaign of the same buyer whose suppliers are taken again. */
  campaignId: string | null
}

/** The entries that a form means, among the buyer's own. */
export async function pickedEntries(
  db: Db,
  key: Pick & { organisationId: string; compare: SuppliersKey['compare'] },
): Promise<Set<string>> {
  if (key.campaignId !== null) {
    const rows = await db
      .selectFrom('supplier_entry_invitation as l')
      .innerJoin('invitation as i', 'i.id', 'l.invitation_id')
      .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
      .select('l.supplier_id')
      .where('c.id', '=', key.campaignId)
      .where('c.organisation_id', '=', key.organisationId)
      .execute()
    return new Set(rows.map((row) => row.supplier_id))
  }
  if (key.search === null) return new Set(key.entryIds)
  return new Set((await foundEntries(db, { ...key, search: key.search })).map(({ id }) => id))
}
