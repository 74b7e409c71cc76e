import { sharingState, withdrawalTakes } from '#app/domain/answers/sharing.ts'
import { frozenSettings } from '#app/domain/campaign/campaign.ts'
import { deadlineInForce, statusAt } from '#app/domain/campaign/deadline.ts'
import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import { decidesFor } from '#app/features/responses/ownership.server.ts'
import { type RequestKey, supplierRequest, visibleInvitations } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** What the organisation shares or was asked to share, the latest first; at most 25 a page (Design §3: who sees what). */
export async function sharingList(db: Db, key: { organisationId: string; actorId: string; now: string; page: number }) {
  const rows = await visibleInvitations(db, key)
    .leftJoin('sharing_withdrawal as w', 'w.invitation_id', 'i.id')
    .leftJoin('invitation_withdrawal as x', 'x.invitation_id', 'i.id')
    .select([
      'i.id',
      'i.status',
      'i.created_at as askedAt',
      'i.submitted_at as submittedAt',
      'i.declined_at as declinedAt',
      'w.withdrawn_at as withdrawnAt',
      'x.withdrawn_at as cancelledAt',
      'c.id as campaignId',
      'c.name as campaign',
      'c.status as campaignStatus',
      'c.deadline',
      'i.own_deadline',
      'buyer.name as buyer',
    ])
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id')
    .execute()
  const { page, pages, offset } = pageWithin(key.page, rows.length)
  const shown = rows.slice(offset, offset + PAGE_ROWS)
  const asked = await questionnairesOf(
    db,
    shown.map(({ campaignId }) => campaignId),
  )
  return {
    page,
    pages,
    rows: shown.map((row) => {
      const deadline = deadlineInForce(row)
      const campaign = statusAt({ status: row.campaignStatus, deadline }, key.now)
      const state = sharingState({ status: row.status, withdrawn: row.withdrawnAt !== null }, campaign)
      const dates = {
        asked: row.askedAt,
        accepted: row.submittedAt,
        refused: row.declinedAt,
        withdrawn: row.withdrawnAt,
        not_returned: deadline,
        cancelled: row.cancelledAt,
      }
      const { id, buyer, campaign: name } = row
      return { id, buyer, campaign: name, questionnaires: asked.get(row.campaignId) ?? [], state, on: dates[state] }
    }),
  }
}
export type SharingListModel = Awaited<ReturnType<typeof sharingList>>

/** Questionnaire and version of what each campaign asks, by the launch in force. */
async function questionnairesOf(db: Db, campaignIds: string[]): Promise<Map<string, string[]>> {
  if (campaignIds.length === 0) return new Map()
  const launches = await db
    .selectFrom('launch_version')
    .select(['campaign_id', 'settings'])
    .where('campaign_id', 'in', campaignIds)
    .orderBy('version')
    .execute()
  return new Map(
    launches.map(({ campaign_id, settings }) => {
      const { questionnaires } = frozenSettings.parse(JSON.parse(settings))
      return [campaign_id, questionnaires.map(({ id, version }) => `${id} ${version}`)]
    }),
  )
}

/** One sharing: what that buyer sees, what a withdrawal takes and leaves, and who may decide; null for another's. */
export async function sharingPage(db: Db, key: RequestKey) {
  const request = await supplierRequest(db, key)
  if (!request) return null
  const { invitation, campaign, buyer, launch } = request
  const withdrawal = await withdrawalOf(db, key.invitationId)
  return {
    invitationId: invitation.id,
    buyer: buyer.name,
    campaign: {
      name: campaign.name,
      status: campaign.status,
      deadline: campaign.deadline,
      timeZone: campaign.timeZone,
    },
    questionnaires: launch.settings.questionnaires.map(({ id, version }) => `${id} ${version}`),
    state: sharingState({ status: invitation.status, withdrawn: withdrawal !== null }, campaign.status),
    running: campaign.status === 'launched',
    takes: withdrawalTakes(campaign.status),
    /** Withdrawn before the close, and closed since: the evaluation was made without it. */
    leftOut: invitation.status === 'withdrawn' && campaign.status !== 'launched',
    submittedAt: invitation.submittedAt,
    declinedAt: invitation.declinedAt,
    declineReason: invitation.declineReason,
    withdrawnAt: withdrawal?.withdrawn_at ?? null,
    withdrawnBy: withdrawal?.name ?? null,
    mine: await decidesFor(db, key),
    ownerName: invitation.ownerName,
  }
}
export type SharingPageModel = NonNullable<Awaited<ReturnType<typeof sharingPage>>>

function withdrawalOf(db: Db, invitationId: string) {
  return db
    .selectFrom('sharing_withdrawal as w')
    .leftJoin('person as p', 'p.id', 'w.person_id')
    .select(['w.withdrawn_at', 'p.name'])
    .where('w.invitation_id', '=', invitationId)
    .executeTakeFirst()
    .then((row) => row ?? null)
}
