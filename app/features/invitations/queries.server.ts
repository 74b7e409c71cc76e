import { deadlineInForce, invitationStatusAt, statusAt } from '#app/domain/campaign/deadline.ts'
import { tokenHash } from '#app/features/accounts/tokens.server.ts'
import { launchFor } from '#app/features/campaigns/launched.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/**
 * What an invitation link leads to, or null. Unknown and expired links, and those that the buyer withdrew, are the same
 * nothing; the token is looked up by its hash alone (Design §4.3).
 */
export async function invitationByToken(db: Db, key: { token: string; now: string }) {
  const row = await db
    .selectFrom('invitation as i')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .innerJoin('organisation as buyer', 'buyer.id', 'c.organisation_id')
    .select([
      'i.id',
      'i.email',
      'i.language',
      'i.supplier_name',
      'i.siren',
      'i.organisation_id',
      'i.owner_id',
      'i.status',
      'i.own_deadline',
      'c.id as campaign_id',
      'c.name as campaign_name',
      'c.status as campaign_status',
      'c.deadline',
      'c.time_zone',
      'c.debriefing_on',
      'buyer.id as buyer_id',
      'buyer.name as buyer_name',
    ])
    .where('i.token_hash', '=', tokenHash(key.token))
    .where('i.expires_at', '>', key.now)
    // One that its own supplier took back leads its people to sign in as before.
    .where((e) =>
      e.or([
        e('i.status', '!=', 'withdrawn'),
        e.exists(
          e.selectFrom('sharing_withdrawal as w').select('w.person_id').whereRef('w.invitation_id', '=', 'i.id'),
        ),
      ]),
    )
    .where('c.status', '!=', 'draft')
    .executeTakeFirst()
  const launch = row && (await launchFor(db, { campaignId: row.campaign_id, invitationId: row.id }))
  if (!row || !launch) return null
  const deadline = deadlineInForce({ ...row, deadline: row.deadline ?? launch.settings.deadline })
  const campaignStatus = statusAt({ status: row.campaign_status, deadline }, key.now)
  return {
    id: row.id,
    /** For the claim only: a screen never shows to whom the link was sent. */
    email: row.email,
    language: row.language,
    supplierName: row.supplier_name,
    siren: row.siren,
    organisationId: row.organisation_id,
    claimed: row.owner_id !== null,
    status: invitationStatusAt(row.status, campaignStatus),
    campaign: {
      id: row.campaign_id,
      name: row.campaign_name,
      status: campaignStatus,
      /** In force for this supplier. */
      deadline,
      timeZone: row.time_zone,
      debriefingOn: row.debriefing_on,
    },
    buyer: { id: row.buyer_id, name: row.buyer_name },
    launch,
  }
}
export type InvitationSeen = NonNullable<Awaited<ReturnType<typeof invitationByToken>>>

/** Where a code that claims this link is sent; null when the link can no longer be claimed. For the mail, never for a screen. */
export async function addressToProve(db: Db, key: { token: string; now: string }) {
  const invitation = await invitationByToken(db, key)
  if (!invitation || invitation.claimed || invitation.campaign.status !== 'launched') return null
  if (!['waiting', 'sent', 'refused', 'opened'].includes(invitation.status)) return null
  return { subjectId: invitation.id, to: invitation.email, language: invitation.language }
}

/** Organisations for which a person may claim: their own, where they administer or already answer; never the buyer itself. */
export async function claimableOrganisations(
  db: Db,
  key: { personId: string; buyerId: string; organisationId: string | null },
): Promise<{ id: string; name: string }[]> {
  let query = db
    .selectFrom('membership as m')
    .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .select(['o.id', 'o.name'])
    .distinct()
    .where('m.person_id', '=', key.personId)
    .where('m.role', 'in', ['admin', 'respondent'])
    .where('o.id', '!=', key.buyerId)
    .orderBy('o.name')
    .orderBy('o.id')
  if (key.organisationId) query = query.where('o.id', '=', key.organisationId)
  return query.execute()
}

/**
 * Why a person stands on the buyer's side of a campaign, or null: an evaluator of it, or a member of the buyer. Nobody
 * both asks and answers (Design §2).
 */
export async function sideOf(
  db: Db,
  key: { campaignId: string; buyerId: string; personId: string },
): Promise<'evaluator' | 'buyer' | null> {
  const marks = await db
    .selectFrom('campaign_evaluator')
    .select('person_id')
    .where('campaign_id', '=', key.campaignId)
    .where('person_id', '=', key.personId)
    .executeTakeFirst()
  if (marks) return 'evaluator'
  const member = await db
    .selectFrom('membership')
    .select('role')
    .where('organisation_id', '=', key.buyerId)
    .where('person_id', '=', key.personId)
    .executeTakeFirst()
  return member ? 'buyer' : null
}
