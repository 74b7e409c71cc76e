import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

async function logged(
  db: Db,
  key: { invitationId: string; now: string },
  kind: 'reminders_stopped' | 'reminders_resumed',
) {
  const { campaign_id } = await db
    .selectFrom('invitation')
    .select('campaign_id')
    .where('id', '=', key.invitationId)
    .executeTakeFirstOrThrow()
  const payload = { campaign: campaign_id, invitation: key.invitationId }
  await appendEvent(db, { chainId: campaignChain(campaign_id), at: key.now, actorId: null, kind, payload })
}

/** Stops the reminders of one request; a second time changes nothing. The key comes from a sealed link. */
export async function stopReminders(db: Db, key: { invitationId: string; now: string }): Promise<void> {
  await db.transaction().execute(async (db) => {
    const stopped = await db
      .insertInto('reminder_stop')
      .values({ invitation_id: key.invitationId, stopped_at: key.now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('invitation_id')
      .executeTakeFirst()
    if (stopped) await logged(db, key, 'reminders_stopped')
  })
}

export async function resumeReminders(db: Db, key: { invitationId: string; now: string }): Promise<void> {
  await db.transaction().execute(async (db) => {
    const resumed = await db
      .deleteFrom('reminder_stop')
      .where('invitation_id', '=', key.invitationId)
      .returning('invitation_id')
      .executeTakeFirst()
    if (resumed) await logged(db, key, 'reminders_resumed')
  })
}
