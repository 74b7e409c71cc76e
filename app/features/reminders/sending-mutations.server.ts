import { batches } from '#app/domain/batches.ts'
import { REMINDER_DAYS, type ReminderDays, reminderDue } from '#app/domain/campaign/reminders.ts'
import { openToSupplier } from '#app/features/campaigns/clock.server.ts'
import { invitationToken } from '#app/features/campaigns/launch.server.ts'
import { appendEvents, campaignChain } from '#app/features/log/append.server.ts'
import { enqueueMails } from '#app/features/mail/enqueue.server.ts'
import { paths } from '#app/http/paths.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { reminderMail } from './reminder-mail.server.ts'

type Db = Kysely<Schema>

export interface Reminding {
  now: string
  newId: () => string
  secret: string
  baseUrl: string
}

/** Who has been asked, has neither submitted nor refused, and has not asked to be left in peace. */
async function unreminded(db: Db, { id, deadline }: Campaign, days: ReminderDays) {
  return db
    .selectFrom('invitation as i')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .leftJoin('person as owner', 'owner.id', 'i.owner_id')
    .select(['i.id', 'i.email', 'i.language', 'i.supplier_name', 'i.token_nonce'])
    .select(['owner.email as owner_email', 'owner.language as owner_language'])
    .where('i.campaign_id', '=', id)
    .where((e) => e(e.fn.coalesce('i.own_deadline', 'c.deadline'), '=', deadline))
    .where('i.status', 'in', ['sent', 'opened', 'claimed'])
    .where((e) =>
      e.not(
        e.exists(e.selectFrom('reminder_stop as s').select('s.invitation_id').whereRef('s.invitation_id', '=', 'i.id')),
      ),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('reminder as r')
            .select('r.invitation_id')
            .whereRef('r.invitation_id', '=', 'i.id')
            .where('r.days', '=', days),
        ),
      ),
    )
    .orderBy('i.id')
    .execute()
}

type Unreminded = Awaited<ReturnType<typeof unreminded>>[number]
type Campaign = Awaited<ReturnType<typeof runningCampaigns>>[number]

// The furthest reminder leaves fifteen days before at most, wherever the campaign's clock is.
const horizon = (REMINDER_DAYS[0] + 1) * 24 * 3_600_000

/** Running campaigns, once for each deadline that is in force for some supplier and near enough. */
async function runningCampaigns(db: Db, now: string) {
  const rows = await db
    .selectFrom('campaign as c')
    .innerJoin('invitation as i', 'i.campaign_id', 'c.id')
    .innerJoin('organisation as buyer', 'buyer.id', 'c.organisation_id')
    .select(['c.id', 'c.name', 'c.organisation_id', 'c.time_zone', 'c.launched_at', 'buyer.name as buyer'])
    .select((e) => e.fn.coalesce('i.own_deadline', 'c.deadline').as('deadline'))
    .distinct()
    .where(openToSupplier(now))
    .where((e) =>
      e(e.fn.coalesce('i.own_deadline', 'c.deadline'), '<=', new Date(Date.parse(now) + horizon).toISOString()),
    )
    .orderBy('c.id')
    .execute()
  return rows.flatMap(({ deadline, launched_at, ...row }) =>
    deadline !== null && launched_at !== null ? [{ ...row, deadline, launched_at }] : [],
  )
}

/** Writes the reminders of some invitations and their mails together; whoever writes a reminder first sends it, alone. */
async function remind(db: Db, campaign: Campaign, days: ReminderDays, rows: Unreminded[], given: Reminding) {
  return db.transaction().execute(async (db) => {
    const taken = await db
      .insertInto('reminder')
      .values(rows.map(({ id }) => ({ invitation_id: id, days, created_at: given.now })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('invitation_id')
      .execute()
    const mine = new Set(taken.map(({ invitation_id }) => invitation_id))
    const reminded = rows.filter(({ id }) => mine.has(id))
    const mails = reminded.map((row) => {
      const language = row.owner_language ?? row.language
      const token = invitationToken(given.secret, { id: row.id, nonce: row.token_nonce })
      const text = reminderMail(
        {
          invitationId: row.id,
          language,
          supplier: row.supplier_name,
          buyer: campaign.buyer,
          campaign: { name: campaign.name, deadline: campaign.deadline, timeZone: campaign.time_zone },
          path: row.owner_email === null ? paths.invitation(token) : paths.request(row.id),
        },
        given,
      )
      return {
        ...text,
        id: given.newId(),
        kind: 'reminder',
        to: row.owner_email ?? row.email,
        language,
        organisationId: campaign.organisation_id,
        campaignId: campaign.id,
        invitationId: row.id,
      }
    })
    const events = reminded.map(({ id }) => ({
      at: given.now,
      actorId: null,
      kind: 'reminder' as const,
      payload: { campaign: campaign.id, invitation: id, days },
    }))
    await appendEvents(db, campaignChain(campaign.id), events)
    await enqueueMails(db, mails, given)
    return reminded.length
  })
}

/** Puts every reminder that is due in the outbox and tells how many; any number of processes may do so at once. */
export async function enqueueDueReminders(db: Db, given: Reminding): Promise<number> {
  let count = 0
  for (const campaign of await runningCampaigns(db, given.now)) {
    const { deadline, time_zone: timeZone, launched_at: launchedAt } = campaign
    const days = reminderDue({ deadline, timeZone, launchedAt }, given.now)
    if (days === null) continue
    for (const rows of batches(await unreminded(db, campaign, days), 200))
      count += await remind(db, campaign, days, rows, given)
  }
  return count
}
