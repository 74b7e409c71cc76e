import type { Clearance } from '#app/domain/assessment/interest.ts'
import type { WalkStep } from '#app/domain/assessment/marking-walk.ts'
import { statusAt } from '#app/domain/campaign/deadline.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { clearanceOf } from '#app/features/declarations/state.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { evaluatorWork, isReady, isShut } from './criterion-work.server.ts'
import { walkOrderOf } from './order.server.ts'
import type { Pseudonym } from './shown-suppliers.server.ts'

type Db = Kysely<Schema>

export interface QueueRow {
  campaignId: string
  campaignName: string
  criterionId: string
  criterionName: Localised
  answered: number
  marked: number
  /** Suppliers with something to mark, those whose set is shut, and those ready to be locked. */
  suppliers: number
  locked: number
  ready: number
  next: WalkStep | null
}

export const QUEUE_PAGE = 25

/**
 * An evaluator's queue for one organisation: one row a campaign × assigned criterion among the campaigns to assess, in
 * order of deadline, and the campaigns that are still open to suppliers.
 */
export async function markingQueue(
  db: Db,
  key: { organisationId: string; actorId: string; now: string; page: number; pseudonym: Pseudonym },
) {
  const campaigns = await db
    .selectFrom('campaign as c')
    .select(['c.id', 'c.name', 'c.status', 'c.deadline', 'c.closes_at', 'c.time_zone'])
    .where('c.organisation_id', '=', key.organisationId)
    .where('c.status', 'in', ['launched', 'closed'])
    .where((e) =>
      e.exists(
        e
          .selectFrom('campaign_evaluator as v')
          .select('v.person_id')
          .whereRef('v.campaign_id', '=', 'c.id')
          .where('v.person_id', '=', key.actorId),
      ),
    )
    .orderBy('c.launched_at')
    .orderBy('c.id')
    .execute()
  const rows: QueueRow[] = []
  const unsigned: { id: string; name: string; state: Exclude<Clearance, 'cleared'> }[] = []
  const upcoming: { id: string; name: string; deadline: string | null; timeZone: string }[] = []
  for (const { id, name, time_zone: timeZone, ...clock } of campaigns) {
    const state = await clearanceOf(db, { ...key, campaignId: id })
    if (state !== 'cleared') unsigned.push({ id, name, state })
    if (statusAt(clock, key.now) === 'launched') {
      upcoming.push({ id, name, deadline: clock.closes_at ?? clock.deadline, timeZone })
      continue
    }
    const work = await evaluatorWork(db, { ...key, campaignId: id })
    for (const criterion of work?.criteria ?? []) {
      const marking = criterion.suppliers.filter(({ answered }) => answered > 0)
      rows.push({
        campaignId: id,
        campaignName: name,
        criterionId: criterion.id,
        criterionName: criterion.name,
        answered: marking.reduce((sum, supplier) => sum + supplier.answered, 0),
        marked: criterion.marks.length,
        suppliers: marking.length,
        locked: marking.filter(isShut).length,
        ready: marking.filter(isReady).length,
        next: criterion.next,
      })
    }
  }
  const pages = Math.max(1, Math.ceil(rows.length / QUEUE_PAGE))
  const page = Math.min(Math.max(1, key.page), pages)
  const first = rows.find((row) => row.next !== null)
  return {
    order: await walkOrderOf(db, key),
    rows: rows.slice((page - 1) * QUEUE_PAGE, page * QUEUE_PAGE),
    page,
    pages,
    unsigned,
    upcoming,
    toMark: rows.reduce((sum, row) => sum + row.answered - row.marked, 0),
    toLock: rows.reduce((sum, row) => sum + row.ready, 0),
    first: first?.next ? { campaignId: first.campaignId, ...first.next } : null,
  }
}
