import { reminderInstants } from '#app/domain/campaign/reminders.ts'
import { setClosing } from '#app/features/campaigns/closing.server.ts'
import { linkExpiry } from '#app/features/campaigns/launch.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

interface Key {
  campaignId: string
  organisationId: string
  now: string
}

/**
 * A later deadline for all, inside the caller's transaction. A supplier that alone had more time keeps it as long as it
 * is later still; links live on, and the reminders that the new deadline calls for may leave.
 */
export async function moveDeadline(db: Db, key: Key, settings: { deadline: string; timeZone: string }): Promise<void> {
  const { deadline } = settings
  await db
    .updateTable('invitation')
    .set({ own_deadline: null })
    .where('campaign_id', '=', key.campaignId)
    .where('own_deadline', '<=', deadline)
    .execute()
  await db
    .updateTable('campaign')
    .set({ deadline })
    .where('id', '=', key.campaignId)
    .where('organisation_id', '=', key.organisationId)
    .execute()
  await setClosing(db, key)
  await keepReachable(db, key, settings)
}

/** Links outlive a later deadline too, and a reminder that left for the earlier one leaves again for this one. */
export async function keepReachable(
  db: Db,
  key: Key & { invitationId?: string },
  { deadline, timeZone }: { deadline: string; timeZone: string },
): Promise<void> {
  const { invitationId } = key
  const expires = linkExpiry(deadline)
  await db
    .updateTable('invitation')
    .set({ expires_at: expires })
    .where('campaign_id', '=', key.campaignId)
    .where('expires_at', '<', expires)
    .$if(invitationId !== undefined, (query) => query.where('id', '=', invitationId ?? ''))
    .execute()
  const course = { launchedAt: new Date(0).toISOString(), deadline, timeZone }
  const ahead = reminderInstants(course).filter(({ at }) => at > key.now)
  if (ahead.length === 0) return
  await db
    .deleteFrom('reminder')
    .where(
      'days',
      'in',
      ahead.map(({ days }) => days),
    )
    .where('invitation_id', 'in', (e) =>
      e
        .selectFrom('invitation')
        .select('id')
        .where('campaign_id', '=', key.campaignId)
        .$if(invitationId !== undefined, (query) => query.where('id', '=', invitationId ?? '')),
    )
    .execute()
}
