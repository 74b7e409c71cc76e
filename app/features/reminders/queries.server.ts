import { deadlineInForce, statusAt } from '#app/domain/campaign/deadline.ts'
import type { Kysely, Schema } from '#db/schema.ts'

/** What the page of a reminder's last line says: who asks, and whether reminders go on. Null when there is no such request. */
export async function reminderState(db: Kysely<Schema>, key: { invitationId: string; now: string }) {
  const row = await db
    .selectFrom('invitation as i')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .innerJoin('organisation as buyer', 'buyer.id', 'c.organisation_id')
    .leftJoin('reminder_stop as s', 's.invitation_id', 'i.id')
    .select(['i.status', 'c.name', 'c.status as campaign_status', 'c.deadline', 'c.time_zone', 'i.own_deadline'])
    .select(['buyer.name as buyer', 's.stopped_at'])
    .where('i.id', '=', key.invitationId)
    .executeTakeFirst()
  if (!row?.deadline) return null
  const deadline = deadlineInForce({ ...row, deadline: row.deadline })
  const running = statusAt({ status: row.campaign_status, deadline }, key.now) === 'launched'
  const open = running && ['waiting', 'sent', 'refused', 'opened', 'claimed'].includes(row.status)
  return {
    campaign: row.name,
    buyer: row.buyer,
    deadline,
    timeZone: row.time_zone,
    state: !open ? ('over' as const) : row.stopped_at === null ? ('on' as const) : ('off' as const),
  }
}

export type ReminderState = NonNullable<Awaited<ReturnType<typeof reminderState>>>
