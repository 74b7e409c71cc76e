import { type InvitationStatus, invitationStatusAt } from '#app/domain/deadline.ts'
import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import { searchText } from '#app/domain/search-text.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { campaignOfBuyer, currentLaunch } from './launched.server.ts'

type Db = Kysely<Schema>

export interface BoardKey {
  campaignId: string
  organisationId: string
  runningToo: boolean
  state: string
  search: string
  page: number
  now: string
  compare: Formats['compare']
}

/**
 * The tracking board of a launched campaign: where each supplier stands and when it got there, and how many mark sets
 * are locked. Nothing of a draft, of an answer or of a mark (Design §4.3). Null for another's campaign, and for a
 * reader while it runs. A constant number of statements, whatever the number of suppliers.
 */
export async function campaignBoard(db: Db, key: BoardKey) {
  const campaign = await campaignOfBuyer(db, key)
  const launch = campaign && campaign.status !== 'draft' ? await currentLaunch(db, campaign.id) : null
  if (!campaign || !launch || (!key.runningToo && campaign.status === 'launched')) return null
  const invitations = (await invitationsOf(db, campaign.id)).map((row) => ({
    ...row,
    status: invitationStatusAt(row.status, campaign.status),
  }))
  const wanted = searchText(key.search)
  const found = invitations
    .filter((row) => wanted === '' || row.search.includes(wanted))
    .filter((row) => key.state === '' || row.status === key.state)
    .sort((a, b) => key.compare(a.name, b.name))
  const { page, pages, offset } = pageWithin(key.page, found.length)
  const shown = found.slice(offset, offset + PAGE_ROWS)
  const { assigned, locked } = await markSetCounts(db, campaign.id)
  const submitted = invitations.filter(({ status }) => status === 'submitted')
  return {
    campaign: {
      id: campaign.id,
      name: campaign.name,
      status: campaign.status,
      purpose: campaign.purpose,
      deadline: campaign.deadline,
      timeZone: campaign.time_zone,
      debriefingOn: campaign.debriefing_on,
      launchedAt: campaign.launched_at,
      closedAt: campaign.closed_at,
      assessedAt: campaign.assessed_at,
    },
    commitment: launch.commitment,
    counts: countByState(invitations.map(({ status }) => status)),
    invited: invitations.filter(({ status }) => status !== 'withdrawn').length,
    submitted: submitted.length,
    sets: {
      locked: submitted.reduce((sum, { id }) => sum + (locked.get(id) ?? 0), 0),
      expected: submitted.length * assigned,
    },
    questionsWaiting: await questionsWaiting(db, campaign.id),
    suppliers: shown.map(({ search: _, ...row }) => ({
      ...row,
      locked: locked.get(row.id) ?? 0,
      assigned: row.status === 'submitted' ? assigned : null,
      linkable: campaign.status === 'launched' && unclaimed(row.status),
    })),
    found: found.length,
    page,
    pages,
    state: key.state,
    search: key.search,
  }
}

/** A link may still be copied while nobody has claimed it; a claimed one never appears again (Design §4.3). */
export function unclaimed(status: InvitationStatus): boolean {
  return status === 'waiting' || status === 'sent' || status === 'refused' || status === 'opened'
}

function countByState(states: InvitationStatus[]): { state: InvitationStatus; count: number }[] {
  const order = [
    'waiting',
    'refused',
    'sent',
    'opened',
    'claimed',
    'submitted',
    'declined',
    'withdrawn',
    'not_returned',
  ]
  return [...new Set(states)]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((state) => ({ state, count: states.filter((other) => other === state).length }))
}

async function invitationsOf(db: Db, campaignId: string) {
  return db
    .selectFrom('invitation')
    .select([
      'id',
      'supplier_name as name',
      'search',
      'email',
      'status',
      'sent_at as sentAt',
      'opened_at as openedAt',
      'claimed_at as claimedAt',
      'submitted_at as submittedAt',
      'declined_at as declinedAt',
      'decline_reason as declineReason',
    ])
    .where('campaign_id', '=', campaignId)
    .execute()
}

async function questionsWaiting(db: Db, campaignId: string): Promise<number> {
  const { waiting } = await db
    .selectFrom('supplier_question')
    .select((e) => e.fn.countAll<number>().as('waiting'))
    .where('campaign_id', '=', campaignId)
    .where('status', '=', 'asked')
    .executeTakeFirstOrThrow()
  return Number(waiting)
}

async function markSetCounts(db: Db, campaignId: string) {
  const { assigned } = await db
    .selectFrom('campaign_evaluator')
    .select((e) => e.fn.countAll<number>().as('assigned'))
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('mark_set')
    .select((e) => ['invitation_id', e.fn.countAll<number>().as('locked')])
    .where('campaign_id', '=', campaignId)
    .where('status', '=', 'locked')
    .groupBy('invitation_id')
    .execute()
  return { assigned, locked: new Map(rows.map((row) => [row.invitation_id, row.locked])) }
}

export type BoardModel = NonNullable<Awaited<ReturnType<typeof campaignBoard>>>
