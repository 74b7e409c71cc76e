import { localOf } from '#app/domain/campaign/deadline.ts'
import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import { type PromiseState, promiseAt, type TellingState, tellingState } from '#app/domain/results/debriefing.ts'
import { assessedQuestionnaire, launchedCampaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { publicReferences } from '#app/features/questionnaires/references.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

interface BuyerKey {
  campaignId: string
  organisationId: string
}

/** Where the debriefing of each supplier that submitted stands, in order of invitation; empty for another's campaign. */
export async function tellingRows(db: Db, key: BuyerKey) {
  const rows = await db
    .selectFrom('invitation as i')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .leftJoin('debriefing as d', 'd.invitation_id', 'i.id')
    .select(['i.id as invitationId', 'i.supplier_name as name'])
    .select(['d.previewed_at as previewedAt', 'd.published_at as publishedAt', 'd.replied_at as repliedAt'])
    .select(['d.flags_until as flagsUntil', 'd.nothing_to_flag_at as nothingAt'])
    .select((e) => [
      e
        .selectFrom('debriefing_flag as f')
        .select((f) => f.fn.countAll<number>().as('n'))
        .whereRef('f.invitation_id', '=', 'i.id')
        .as('everFlagged'),
      e
        .selectFrom('debriefing_flag as s')
        .select((s) => s.fn.countAll<number>().as('n'))
        .whereRef('s.invitation_id', '=', 'i.id')
        .whereRef('s.flagged_at', '>=', 'd.previewed_at')
        .as('flags'),
      e
        .selectFrom('debriefing_flag as w')
        .select((w) => w.fn.countAll<number>().as('n'))
        .whereRef('w.invitation_id', '=', 'i.id')
        .where('w.outcome', 'is', null)
        .as('waiting'),
    ])
    .where('i.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('i.status', '=', 'submitted')
    .orderBy('i.created_at')
    .orderBy('i.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    everFlagged: Number(row.everFlagged),
    flags: Number(row.flags),
    waiting: Number(row.waiting),
    previewed: row.previewedAt !== null,
    published: row.publishedAt !== null,
    replied: row.repliedAt !== null,
    nothingToFlag: row.nothingAt !== null,
  }))
}
export type TellingRow = Awaited<ReturnType<typeof tellingRows>>[number]

/** The buyer's page of the debriefing: what was promised, and where it stands with each supplier, by name. Null for another's or a draft. */
export async function tellingPage(db: Db, key: BuyerKey & { now: string; page: number }) {
  const found = await launchedCampaignOfBuyer(db, key)
  if (!found) return null
  const { campaign } = found
  const { settings } = found.launch
  const { compare } = new Intl.Collator('fr')
  const rows = (await tellingRows(db, key)).sort(
    (a, b) => compare(a.name, b.name) || (a.invitationId < b.invitationId ? -1 : 1),
  )
  const told = campaign.status === 'debriefed'
  const promise: PromiseState = promiseAt(
    { debriefingOn: campaign.debriefing_on, timeZone: campaign.time_zone, told },
    key.now,
  )
  const { page, pages, offset } = pageWithin(key.page, rows.length)
  const today = localOf(key.now, campaign.time_zone).day
  const stated = rows.map((row) => ({ ...row, state: tellingState(row, today) as TellingState }))
  return {
    campaign: {
      id: campaign.id,
      name: campaign.name,
      status: campaign.status,
      timeZone: campaign.time_zone,
      debriefingOn: campaign.debriefing_on,
      debriefedAt: campaign.debriefed_at,
    },
    promise,
    total: rows.length,
    published: rows.filter((row) => row.published).length,
    waiting: rows.reduce((sum, row) => sum + row.waiting, 0),
    // Some supplier still has time to flag: publishing it now wants a reason.
    early: stated.some(({ state }) => state === 'previewed'),
    rows: stated.slice(offset, offset + PAGE_ROWS),
    page,
    pages,
    references: publicReferences(
      assessedQuestionnaire(settings).criteria.map(({ id }) => id),
      settings.segment,
    ),
  }
}
export type TellingPageModel = NonNullable<Awaited<ReturnType<typeof tellingPage>>>
