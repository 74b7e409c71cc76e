import { deadlineInForce, statusAt } from '#app/domain/campaign/deadline.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { paths } from '#app/http/paths.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { unclaimed } from './board.server.ts'
import { invitationToken } from './launch.server.ts'

type Db = Kysely<Schema>

export interface InvitationKey {
  campaignId: string
  invitationId: string
  /** The buyer's. */
  organisationId: string
  now: string
}

/** One invitation of a buyer's launched campaign, and whether its link may still be shown (Design §4.3). */
export async function invitationOfBuyer(db: Db, key: InvitationKey) {
  const row = await db
    .selectFrom('invitation as i')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .innerJoin('organisation as buyer', 'buyer.id', 'c.organisation_id')
    .leftJoin('person as owner', 'owner.id', 'i.owner_id')
    .leftJoin('invitation_withdrawal as w', 'w.invitation_id', 'i.id')
    .select(['i.id', 'i.supplier_name', 'i.email', 'i.status', 'i.language', 'i.owner_id', 'i.token_nonce'])
    .select(['buyer.name as buyer', 'owner.email as owner_email', 'owner.language as owner_language'])
    .select(['w.reason as withdrawal_reason', 'w.withdrawn_at'])
    .select(['c.name as campaign_name', 'c.status as campaign_status', 'c.deadline', 'i.own_deadline'])
    .where('i.id', '=', key.invitationId)
    .where('i.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .executeTakeFirst()
  if (!row) return null
  const running = statusAt({ status: row.campaign_status, deadline: deadlineInForce(row) }, key.now) === 'launched'
  const state = row.owner_id !== null || !unclaimed(row.status) ? ('claimed' as const) : ('free' as const)
  return {
    id: row.id,
    campaign: row.campaign_name,
    buyer: row.buyer,
    supplier: row.supplier_name,
    email: row.email,
    language: row.language,
    status: row.status,
    /** For mails only: a buyer does not learn who answers. */
    owner: row.owner_email && row.owner_language ? { email: row.owner_email, language: row.owner_language } : null,
    nonce: row.token_nonce,
    withdrawal: row.withdrawn_at && { reason: row.withdrawal_reason, at: row.withdrawn_at },
    state: running ? state : ('over' as const),
  }
}

/** The link of an invitation that nobody has claimed; that it was shown is written in the log, in the same transaction. */
export async function showInvitationLink(
  db: Db,
  given: InvitationKey & { actorId: string; secret: string; baseUrl: string },
): Promise<{ ok: true; link: string } | { ok: false; reason: 'missing' | 'claimed' | 'over' }> {
  return db.transaction().execute(async (db) => {
    const invitation = await invitationOfBuyer(db, given)
    if (!invitation) return { ok: false, reason: 'missing' }
    if (invitation.state !== 'free') return { ok: false, reason: invitation.state }
    await appendEvent(db, {
      chainId: campaignChain(given.campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'access',
      payload: { campaign: given.campaignId, invitation: given.invitationId, what: 'link' },
    })
    return { ok: true, link: given.baseUrl + paths.invitation(invitationToken(given.secret, invitation)) }
  })
}
