import {
  deadlineInForce,
  type InvitationStatus,
  invitationStatusAt,
  isLate,
  statusAt,
} from '#app/domain/campaign/deadline.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** States in the order in which an invitation goes through them. */
const stateOrder: InvitationStatus[] = [
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

export const boardSorts = ['name', 'state', 'progress', 'step'] as const
export type BoardSort = (typeof boardSorts)[number]

interface RowsKey {
  id: string
  /** At `now`: that of the whole campaign. */
  status: Parameters<typeof statusAt>[0]['status']
  deadline: string | null
  /** Questions asked of each supplier. */
  questions: number
}

/**
 * Every supplier of a launched campaign, where it stands, and what share of its questions it has reviewed, in tens of
 * percent rounded down: progress, nothing of a draft (Design §4.3, §4.4). The caller has established who may read it.
 */
export async function boardRows(db: Db, campaign: RowsKey, now: string) {
  const invitations = await invitationsOf(db, campaign.id)
  const reviewed = campaign.status === 'launched' ? await reviewedCounts(db, campaign.id) : new Map<string, number>()
  return invitations.map(({ own_deadline, ...row }) => {
    const deadline = deadlineInForce({ own_deadline, deadline: campaign.deadline })
    const status = statusAt({ status: campaign.status, deadline }, now)
    const state = invitationStatusAt(row.status, status)
    const share = Math.min(1, (reviewed.get(row.id) ?? 0) / Math.max(1, campaign.questions))
    return {
      ...row,
      status: state,
      /** Whether it may still answer. */
      open: status === 'launched',
      ownDeadline: own_deadline,
      late: isLate(state, deadline, now),
      reviewed: state === 'claimed' ? Math.floor(share * 10 + 1e-9) * 10 : null,
    }
  })
}
export type BoardRow = Awaited<ReturnType<typeof boardRows>>[number]

export interface BoardView {
  /** A state, `late`, or nothing for all. */
  state: string
  search: string
  sort?: string | undefined
}

/** What was asked of the rows: found by state and by words, in the order of one column; equals by name. */
export function viewedRows(rows: readonly BoardRow[], view: BoardView, compare: Formats['compare']): BoardRow[] {
  const wanted = searchText(view.search)
  const sort = sortOf(view.sort)
  return rows
    .filter((row) => wanted === '' || row.search.includes(wanted))
    .filter((row) => view.state === '' || row.status === view.state || (view.state === 'late' && row.late))
    .sort((a, b) => orders[sort](a, b) || compare(a.name, b.name))
}

export function sortOf(asked: string | undefined): BoardSort {
  return boardSorts.find((sort) => sort === asked) ?? 'name'
}

/** What is submitted is further than any share of what is being written. */
const progress = (row: BoardRow) => (row.status === 'submitted' ? 101 : (row.reviewed ?? -1))
const lastStep = (row: BoardRow) =>
  [row.declinedAt, row.submittedAt, row.claimedAt, row.openedAt, row.sentAt].find((at) => at !== null) ?? ''

const orders: Record<BoardSort, (a: BoardRow, b: BoardRow) => number> = {
  name: () => 0,
  state: (a, b) => stateOrder.indexOf(a.status) - stateOrder.indexOf(b.status),
  progress: (a, b) => progress(b) - progress(a),
  step: (a, b) => (lastStep(a) === lastStep(b) ? 0 : lastStep(a) < lastStep(b) ? 1 : -1),
}

/** How many suppliers stand in each state that has one; then how many are late. */
export function boardCounts(rows: readonly BoardRow[]): { state: InvitationStatus | 'late'; count: number }[] {
  const states = stateOrder.map((state) => ({ state, count: rows.filter(({ status }) => status === state).length }))
  const running = rows.filter(({ late, status }) => late && status !== 'not_returned').length
  return [...states, { state: 'late' as const, count: running }].filter(({ count }) => count > 0)
}

async function invitationsOf(db: Db, campaignId: string) {
  return db
    .selectFrom('invitation')
    .select([
      'id',
      'supplier_name as name',
      'search',
      'email',
      'siren',
      'status',
      'sent_at as sentAt',
      'opened_at as openedAt',
      'claimed_at as claimedAt',
      'submitted_at as submittedAt',
      'declined_at as declinedAt',
      'decline_reason as declineReason',
      'own_deadline',
    ])
    .where('campaign_id', '=', campaignId)
    .execute()
}

async function reviewedCounts(db: Db, campaignId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('response as r')
    .innerJoin('answer as a', 'a.response_id', 'r.id')
    .select((e) => ['r.invitation_id', e.fn.countAll<number>().as('reviewed')])
    .where('r.campaign_id', '=', campaignId)
    .where('a.reviewed', '=', 1)
    .groupBy('r.invitation_id')
    .execute()
  return new Map(rows.map((row) => [row.invitation_id, Number(row.reviewed)]))
}
