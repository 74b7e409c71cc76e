import { deadlineInForce } from '#app/domain/campaign/deadline.ts'
import { equalTreatment, type SupplierTreatment, type Told } from '#app/domain/campaign/equal-treatment.ts'
import { campaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { campaignChain } from '#app/features/log/append.server.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

export interface TreatmentKey {
  campaignId: string
  organisationId: string
  /** False for a reader, who sees campaigns once they are closed. */
  runningToo: boolean
  now: string
  compare: Formats['compare']
}

/**
 * How each supplier of a buyer's own campaign was treated: the one model of page, PDF and JSON. Null for a draft, for
 * another's campaign, and for a reader while it runs. A constant number of statements, whatever the number of suppliers.
 */
export async function treatmentModel(db: Db, key: TreatmentKey) {
  const campaign = await campaignOfBuyer(db, key)
  if (!campaign?.deadline || campaign.status === 'draft') return null
  if (!key.runningToo && campaign.status === 'launched') return null
  const { id, deadline } = campaign
  const versions = await db
    .selectFrom('launch_version')
    .select(['version', 'created_at as at'])
    .where('campaign_id', '=', id)
    .orderBy('version')
    .execute()
  const answers = await publishedAnswers(db, id)
  const amendments = versions.filter(({ version }) => version > 1)
  const told = await toldBy(db, id)
  const extensions = await extensionsOf(db, id)
  const renewals = await renewalsOf(db, id)
  const clarifications = await clarificationsAsked(db, id)
  const suppliers = (await invitationsOf(db, id)).map(({ own_deadline, withdrawalReason, withdrawnAt, ...row }) => {
    const mails = told.filter(({ invitation }) => invitation === row.id)
    return {
      ...row,
      deadline: deadlineInForce({ own_deadline, deadline }),
      extensions: extensions.filter(({ invitation }) => invitation === row.id),
      amendments: matched(
        amendments.map(({ version, at }) => ({ key: version, at })),
        mails.filter(({ kind }) => kind === 'amendment'),
      ),
      answers: matched(
        answers.map(({ number, at }) => ({ key: number, at })),
        mails.filter(({ kind }) => kind === 'question_published'),
      ),
      renewals: renewals.filter(({ invitation }) => invitation === row.id).map(({ at }) => at),
      clarifications: clarifications
        .filter(({ invitation }) => invitation === row.id)
        .map(({ invitation: _, ...one }) => one),
      withdrawal: withdrawnAt === null ? null : { at: withdrawnAt, reason: withdrawalReason ?? '' },
    } satisfies SupplierTreatment
  })
  const launchedAt = versions[0]?.at ?? campaign.created_at
  return {
    campaign: { id, name: campaign.name, timeZone: campaign.time_zone },
    preparedAt: key.now,
    launchedAt,
    amendments,
    answers,
    rows: equalTreatment({ launchedAt, amendments, answers, suppliers }).sort((a, b) => key.compare(a.name, b.name)),
  }
}
export type TreatmentModel = NonNullable<Awaited<ReturnType<typeof treatmentModel>>>

async function publishedAnswers(db: Db, campaignId: string) {
  const rows = await db
    .selectFrom('supplier_question')
    .select(['number', 'answered_at'])
    .where('campaign_id', '=', campaignId)
    .where('status', '=', 'published')
    .orderBy('number')
    .execute()
  return rows.map(({ number, answered_at }) => ({ number: number ?? 0, at: answered_at ?? '' }))
}

async function invitationsOf(db: Db, campaignId: string) {
  return db
    .selectFrom('invitation as i')
    .leftJoin('invitation_withdrawal as w', 'w.invitation_id', 'i.id')
    .select(['i.id', 'i.supplier_name as name', 'i.created_at as invitedAt', 'i.sent_at as acceptedAt'])
    .select(['i.opened_at as openedAt', 'i.claimed_at as claimedAt', 'i.submitted_at as submittedAt'])
    .select(['i.declined_at as declinedAt', 'i.own_deadline', 'w.reason as withdrawalReason'])
    .select('w.withdrawn_at as withdrawnAt')
    .where('i.campaign_id', '=', campaignId)
    .execute()
}

/** The mails of news for everybody, oldest first. */
async function toldBy(db: Db, campaignId: string) {
  const rows = await db
    .selectFrom('outbox')
    .select(['invitation_id', 'kind', 'created_at', 'sent_at'])
    .where('campaign_id', '=', campaignId)
    .where('kind', 'in', ['amendment', 'question_published'])
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    at: row.created_at,
    accepted: row.sent_at,
    invitation: row.invitation_id,
  }))
}

/** A piece of news and its mail were written at one instant, in one transaction. */
function matched(news: readonly { key: number; at: string }[], mails: readonly Told[]): Record<number, Told> {
  const left = [...mails]
  const found: Record<number, Told> = {}
  for (const { key, at } of news) {
    const index = left.findIndex((mail) => mail.at === at)
    const [mail] = index < 0 ? [] : left.splice(index, 1)
    if (mail) found[key] = { at: mail.at, accepted: mail.accepted }
  }
  return found
}

async function extensionsOf(db: Db, campaignId: string) {
  return db
    .selectFrom('extension')
    .select(['invitation_id as invitation', 'granted_at as at', 'deadline', 'reason'])
    .where('campaign_id', '=', campaignId)
    .orderBy('granted_at')
    .orderBy('id')
    .execute()
}

async function clarificationsAsked(db: Db, campaignId: string) {
  return db
    .selectFrom('clarification')
    .select(['invitation_id as invitation', 'batch_id as batch', 'question_id as question', 'asked_at as at'])
    .select(['due_at as deadline', 'submitted_at as submittedAt', 'withdrawn_at as withdrawnAt'])
    .where('campaign_id', '=', campaignId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
}

async function renewalsOf(db: Db, campaignId: string) {
  const rows = await db
    .selectFrom('event')
    .select(['at', 'payload'])
    .where('chain_id', '=', campaignChain(campaignId))
    .where('kind', '=', 'invitation_renewed')
    .orderBy('position')
    .execute()
  return rows.map(({ at, payload }) => ({ at, invitation: String(JSON.parse(payload).invitation) }))
}
