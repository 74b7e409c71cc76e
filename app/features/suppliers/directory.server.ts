import type { CampaignStatus } from '#app/domain/campaign/campaign.ts'
import { deadlineInForce, invitationStatusAt, statusAt } from '#app/domain/campaign/deadline.ts'
import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

interface ListKey {
  organisationId: string
  search: string
  page: number
  compare: Formats['compare']
}

/** Entries of a buyer's directory that hold some words, by name. */
export async function foundEntries(db: Db, key: Omit<ListKey, 'page'>) {
  const wanted = searchText(key.search)
  const rows = await db
    .selectFrom('supplier_entry')
    .select(['id', 'name', 'email', 'siren', 'headcount', 'search'])
    .where('organisation_id', '=', key.organisationId)
    .execute()
  return rows.filter(({ search }) => search.includes(wanted)).sort((a, b) => key.compare(a.name, b.name))
}

/** One page of the directory, with in how many campaigns each was invited. */
export async function directoryPage(db: Db, key: ListKey) {
  const found = await foundEntries(db, key)
  const { page, pages, offset } = pageWithin(key.page, found.length)
  const shown = found.slice(offset, offset + PAGE_ROWS)
  const counted = await db
    .selectFrom('supplier_entry_invitation')
    .select((e) => ['supplier_id', e.fn.countAll<number>().as('invitations')])
    .where('supplier_id', 'in', shown.length > 0 ? shown.map(({ id }) => id) : [''])
    .groupBy('supplier_id')
    .execute()
  const invitations = new Map(counted.map((row) => [row.supplier_id, Number(row.invitations)]))
  return {
    suppliers: shown.map(({ search: _, ...row }) => ({ ...row, invitations: invitations.get(row.id) ?? 0 })),
    found: found.length,
    search: key.search,
    page,
    pages,
  }
}
export type DirectoryModel = Awaited<ReturnType<typeof directoryPage>>

/**
 * What a buyer knows of one supplier, and its own campaigns with it: states and dates, never a score, never another
 * buyer's campaign (Design §4.3). Null for another buyer's entry.
 */
export async function supplierPage(db: Db, key: { organisationId: string; supplierId: string; now: string }) {
  const entry = await db
    .selectFrom('supplier_entry')
    .select(['id', 'name', 'email', 'siren', 'vat', 'headcount', 'language', 'revision'])
    .where('id', '=', key.supplierId)
    .where('organisation_id', '=', key.organisationId)
    .executeTakeFirst()
  if (!entry) return null
  const rows = await db
    .selectFrom('supplier_entry_invitation as l')
    .innerJoin('invitation as i', 'i.id', 'l.invitation_id')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .select([
      'c.id',
      'c.name',
      'c.status as campaignStatus',
      'c.deadline',
      'c.closes_at',
      'c.time_zone as timeZone',
      'c.launched_at as launchedAt',
      'i.id as invitationId',
      'i.status',
      'i.own_deadline',
      'i.submitted_at as submittedAt',
      'i.declined_at as declinedAt',
    ])
    .where('l.supplier_id', '=', entry.id)
    .where('c.organisation_id', '=', key.organisationId)
    .execute()
  const campaigns = rows
    .map(({ campaignStatus, status, own_deadline, closes_at, ...row }) => {
      const deadline = deadlineInForce({ own_deadline, deadline: row.deadline })
      const own: CampaignStatus = statusAt({ status: campaignStatus, deadline }, key.now)
      const all = statusAt({ status: campaignStatus, deadline: row.deadline, closes_at }, key.now)
      return { ...row, deadline, campaignStatus: all, status: invitationStatusAt(status, own) }
    })
    .sort((a, b) => ((a.launchedAt ?? '') < (b.launchedAt ?? '') ? 1 : -1))
  return { ...entry, campaigns }
}
export type SupplierPageModel = NonNullable<Awaited<ReturnType<typeof supplierPage>>>
