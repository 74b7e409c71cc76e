import { promiseAt } from '#app/domain/results/debriefing.ts'
import { buyerReaders, enqueueNotices, type Sending } from '#app/features/mail/enqueue-notices.server.ts'
import { paths } from '#app/http/paths.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

// Further than the days in which a promise is said to be soon, wherever the campaign's clock is.
const horizonDays = 9

/** Campaigns under way whose promised day is near or past. */
async function promised(db: Db, now: string) {
  const until = new Date(Date.parse(now) + horizonDays * 24 * 3600 * 1000).toISOString().slice(0, 10)
  const rows = await db
    .selectFrom('campaign')
    .select(['id', 'name', 'organisation_id', 'created_by', 'time_zone', 'debriefing_on'])
    .where('status', 'in', ['launched', 'closed', 'assessed'])
    .where('debriefing_on', '<=', until)
    .where((e) =>
      e.exists(
        e
          .selectFrom('invitation as i')
          .select('i.id')
          .whereRef('i.campaign_id', '=', 'campaign.id')
          .where('i.status', '=', 'submitted'),
      ),
    )
    .orderBy('id')
    .execute()
  return rows.flatMap(({ debriefing_on: debriefingOn, ...row }) => (debriefingOn ? [{ ...row, debriefingOn }] : []))
}

/**
 * Reminds buyers by mail of the debriefing that they promised: once in its last seven days, once when it is overdue, as
 * long as somebody submitted and it is not done. Whoever writes the recall first sends it, alone. Source: Design §4.10.
 */
export async function recallPromises(db: Db, given: Sending): Promise<number> {
  let count = 0
  for (const campaign of await promised(db, given.now)) {
    const { debriefingOn, time_zone: timeZone } = campaign
    const promise = promiseAt({ debriefingOn, timeZone, told: false }, given.now)
    if (promise === 'soon' || promise === 'overdue') count += await recall(db, campaign, promise, given)
  }
  return count
}

type Promised = Awaited<ReturnType<typeof promised>>[number]

function recall(db: Db, campaign: Promised, promise: 'soon' | 'overdue', given: Sending): Promise<number> {
  return db.transaction().execute(async (db) => {
    const taken = await db
      .insertInto('debriefing_recall')
      .values({ campaign_id: campaign.id, promise, recalled_at: given.now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!taken.numInsertedOrUpdatedRows) return 0
    const { organisation_id: organisationId, created_by: first } = campaign
    const notice = {
      kind: `debriefing_${promise}` as const,
      about: (language: 'fr' | 'en') => formats(language).day(campaign.debriefingOn),
      path: paths.debriefing(campaign.id),
      organisationId,
      campaign,
      invitationId: null,
    }
    await enqueueNotices(db, await buyerReaders(db, { organisationId, first }), notice, given)
    return 1
  })
}
