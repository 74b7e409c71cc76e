import { everyQuestion } from '#app/domain/campaign/apart.ts'
import type { InvitationStatus } from '#app/domain/campaign/deadline.ts'
import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import { promiseAt } from '#app/domain/results/debriefing.ts'
import { interestsWaiting } from '#app/features/declarations/deciding.server.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type BoardView, boardCounts, boardRows, sortOf, viewedRows } from './board-rows.server.ts'
import { launchedCampaignOfBuyer } from './launched.server.ts'
import { reEvaluated } from './re-evaluated.server.ts'

type Db = Kysely<Schema>

export interface BoardKey extends BoardView {
  campaignId: string
  organisationId: string
  runningToo: boolean
  page: number
  now: string
  compare: Formats['compare']
}

/** A launched campaign and all its rows; null for another's, for a draft, and for a reader while it runs. */
export async function boardOf(db: Db, key: Omit<BoardKey, 'page'>) {
  const found = await launchedCampaignOfBuyer(db, key)
  if (!found || (!key.runningToo && found.campaign.status === 'launched')) return null
  const { id, status, deadline } = found.campaign
  const questions = everyQuestion(found.launch.settings).length
  return { ...found, rows: await boardRows(db, { id, status, deadline, questions }, key.now) }
}

/**
 * The tracking board of a launched campaign: where each supplier stands and when it got there, and how many mark sets
 * are locked. Nothing of a draft but its progress, nothing of an answer or of a mark (Design §4.3). Null for another's
 * campaign, and for a reader while it runs. A constant number of statements, whatever the number of suppliers.
 */
export async function campaignBoard(db: Db, key: BoardKey) {
  const board = await boardOf(db, key)
  if (!board) return null
  const { campaign, launch, rows: invitations } = board
  const found = viewedRows(invitations, key, key.compare)
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
      closesAt: campaign.closes_at,
      timeZone: campaign.time_zone,
      debriefingOn: campaign.debriefing_on,
      launchedAt: campaign.launched_at,
      closedAt: campaign.closed_at,
      assessedAt: campaign.assessed_at,
    },
    commitment: launch.commitment,
    reEvaluates: await reEvaluated(db, key),
    counts: boardCounts(invitations),
    invited: invitations.filter(({ status }) => status !== 'withdrawn').length,
    submitted: submitted.length,
    sets: {
      locked: submitted.reduce((sum, { id }) => sum + (locked.get(id) ?? 0), 0),
      expected: submitted.length * assigned,
    },
    questionsWaiting: await questionsWaiting(db, campaign.id),
    promise: promiseAt(
      {
        debriefingOn: campaign.debriefing_on,
        timeZone: campaign.time_zone,
        told: campaign.status === 'debriefed',
      },
      key.now,
    ),
    flagsWaiting: await flagsWaiting(db, campaign.id),
    interestsWaiting: await interestsWaiting(db, { campaignId: campaign.id, organisationId: key.organisationId }),
    suppliers: shown.map(({ search: _, siren: __, ...row }) => ({
      ...row,
      locked: locked.get(row.id) ?? 0,
      assigned: row.status === 'submitted' ? assigned : null,
      linkable: row.open && unclaimed(row.status),
    })),
    found: found.length,
    page,
    pages,
    state: key.state,
    sort: sortOf(key.sort),
    search: key.search,
  }
}

/** A link may still be copied while nobody has claimed it; a claimed one never appears again (Design §4.3). */
export function unclaimed(status: InvitationStatus): boolean {
  return status === 'waiting' || status === 'sent' || status === 'refused' || status === 'opened'
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

/** Factual errors that suppliers flagged and nobody has answered. */
async function flagsWaiting(db: Db, campaignId: string): Promise<number> {
  const { waiting } = await db
    .selectFrom('debriefing_flag as f')
    .innerJoin('debriefing as d', 'd.invitation_id', 'f.invitation_id')
    .select((e) => e.fn.countAll<number>().as('waiting'))
    .where('d.campaign_id', '=', campaignId)
    .where('f.outcome', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(waiting)
}

/** Evaluators whom the buyer removed for an interest mark nothing. */
function removedFor(db: Db, campaignId: string) {
  return db
    .selectFrom('interest_declaration')
    .select('person_id')
    .where('campaign_id', '=', campaignId)
    .where('decision', '=', 'removed')
}

async function markSetCounts(db: Db, campaignId: string) {
  const { assigned } = await db
    .selectFrom('campaign_evaluator')
    .select((e) => e.fn.countAll<number>().as('assigned'))
    .where('campaign_id', '=', campaignId)
    .where('person_id', 'not in', removedFor(db, campaignId))
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
