import { sql } from 'kysely'
import { statusAt } from '#app/domain/campaign/deadline.ts'
import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import { promiseAt } from '#app/domain/results/debriefing.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { awaitsAssessment } from './clock.server.ts'

type Db = Kysely<Schema>

export interface ListKey {
  organisationId: string
  /** False for a reader, who sees campaigns once they are closed. */
  runningToo: boolean
  search: string
  page: number
  now: string
}

function visible(db: Db, key: ListKey) {
  const wanted = searchText(key.search).replace(/[!%_]/g, '!$&')
  return db
    .selectFrom('campaign as c')
    .where('c.organisation_id', '=', key.organisationId)
    .$if(wanted !== '', (query) => query.where(sql<boolean>`c.search like ${`%${wanted}%`} escape '!'`))
    .$if(!key.runningToo, (query) =>
      query.where((e) => e.or([e('c.status', 'in', ['assessed', 'debriefed']), awaitsAssessment(key.now)])),
    )
}

/** One page of a buyer's campaigns, newest first, with how many suppliers were asked and have answered. */
export async function campaignList(db: Db, key: ListKey) {
  const { total } = await visible(db, key)
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const { page, pages, offset } = pageWithin(key.page, total)
  const rows = await visible(db, key)
    .select(['c.id', 'c.name', 'c.status', 'c.purpose', 'c.deadline', 'c.closes_at', 'c.time_zone', 'c.debriefing_on'])
    .orderBy('c.created_at', 'desc')
    .orderBy('c.id')
    .limit(PAGE_ROWS)
    .offset(offset)
    .execute()
  const counts = await answered(
    db,
    rows.map(({ id }) => id),
  )
  const campaigns = rows.map((row) => ({
    id: row.id,
    name: row.name,
    status: statusAt(row, key.now),
    purpose: row.purpose,
    deadline: row.deadline,
    timeZone: row.time_zone,
    debriefingOn: row.debriefing_on,
    promise: promiseAt(
      { debriefingOn: row.debriefing_on, timeZone: row.time_zone, told: row.status === 'debriefed' },
      key.now,
    ),
    invited: counts.get(row.id)?.invited ?? 0,
    submitted: counts.get(row.id)?.submitted ?? 0,
  }))
  return { campaigns, total, page, pages, search: key.search }
}

async function answered(db: Db, campaignIds: string[]) {
  if (campaignIds.length === 0) return new Map<string, { invited: number; submitted: number }>()
  const rows = await db
    .selectFrom('invitation')
    .select((e) => [
      'campaign_id',
      e.fn.countAll<number>().as('invited'),
      e.fn.sum<number | string>(e.case().when('status', '=', 'submitted').then(1).else(0).end()).as('submitted'),
    ])
    .where('campaign_id', 'in', campaignIds)
    .where('status', '!=', 'withdrawn')
    .groupBy('campaign_id')
    .execute()
  return new Map(rows.map((row) => [row.campaign_id, { invited: row.invited, submitted: Number(row.submitted) }]))
}

export type CampaignListModel = Awaited<ReturnType<typeof campaignList>>
