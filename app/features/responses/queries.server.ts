import { deadlineInForce, invitationStatusAt, statusAt } from '#app/domain/campaign/deadline.ts'
import { openToSupplier } from '#app/features/campaigns/clock.server.ts'
import { launchFor } from '#app/features/campaigns/launched.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** Whose request, who looks and when: every query of the supplier's side takes all of it. */
export interface RequestKey {
  invitationId: string
  /** The supplier's organisation. */
  organisationId: string
  actorId: string
  now: string
}

/**
 * Invitations that a person may see for this organisation, in launched campaigns in which they mark nobody (Design §2):
 * all of its own for who answers or administers there; for a guest those that were opened to them, while they run.
 */
export function visibleInvitations(db: Db, key: { organisationId: string; actorId: string; now: string }) {
  return db
    .selectFrom('invitation as i')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .innerJoin('organisation as buyer', 'buyer.id', 'c.organisation_id')
    .where('i.organisation_id', '=', key.organisationId)
    .where('c.organisation_id', '!=', key.organisationId)
    .where('c.status', '!=', 'draft')
    .where((e) =>
      e.or([
        e.exists(
          e
            .selectFrom('membership as m')
            .select('m.role')
            .where('m.organisation_id', '=', key.organisationId)
            .where('m.person_id', '=', key.actorId)
            .where('m.role', 'in', ['respondent', 'admin']),
        ),
        e.and([
          e('i.status', 'not in', ['declined', 'withdrawn']),
          openToSupplier(key.now),
          e.exists(
            e
              .selectFrom('access_request as g')
              .select('g.id')
              .whereRef('g.invitation_id', '=', 'i.id')
              .where('g.organisation_id', '=', key.organisationId)
              .where('g.person_id', '=', key.actorId)
              .where('g.status', '=', 'approved'),
          ),
        ]),
      ]),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('campaign_evaluator as v')
            .select('v.person_id')
            .whereRef('v.campaign_id', '=', 'c.id')
            .where('v.person_id', '=', key.actorId),
        ),
      ),
    )
}

/** Ids of the responses that may still be written at `now`; put it in the `where` of the write itself, so that a deadline never slips in between. */
export function writableResponses(db: Db, key: RequestKey) {
  return visibleInvitations(db, key)
    .innerJoin('response as r', 'r.invitation_id', 'i.id')
    .select('r.id')
    .where('i.id', '=', key.invitationId)
    .where('r.organisation_id', '=', key.organisationId)
    .where('i.status', 'not in', ['declined', 'withdrawn'])
    .where(openToSupplier(key.now))
}

/** One request as its supplier sees it, or null: another organisation's is nothing at all. */
export async function supplierRequest(db: Db, key: RequestKey) {
  const row = await visibleInvitations(db, key)
    .innerJoin('organisation as supplier', 'supplier.id', 'i.organisation_id')
    .leftJoin('response as r', 'r.invitation_id', 'i.id')
    .leftJoin('person as owner', 'owner.id', 'i.owner_id')
    .where('i.id', '=', key.invitationId)
    .select([
      'i.id',
      'i.status as invitation_status',
      'i.owner_id',
      'i.language',
      'i.submitted_at',
      'i.declined_at',
      'i.decline_reason',
      'i.own_deadline',
      'owner.name as owner_name',
      'c.id as campaign_id',
      'c.name as campaign_name',
      'c.status as campaign_status',
      'c.purpose',
      'c.deadline',
      'c.time_zone',
      'c.debriefing_on',
      'buyer.id as buyer_id',
      'buyer.name as buyer_name',
      'supplier.id as supplier_id',
      'supplier.name as supplier_name',
      'supplier.headcount as supplier_headcount',
      'r.id as response_id',
    ])
    .executeTakeFirst()
  const launch = row && (await launchFor(db, { campaignId: row.campaign_id, invitationId: row.id }))
  if (!row || !launch) return null
  const deadline = deadlineInForce({ ...row, deadline: row.deadline ?? launch.settings.deadline })
  const campaignStatus = statusAt({ status: row.campaign_status, deadline }, key.now)
  const status = invitationStatusAt(row.invitation_status, campaignStatus)
  return {
    invitation: {
      id: row.id,
      status,
      ownerId: row.owner_id,
      ownerName: row.owner_name,
      language: row.language,
      submittedAt: row.submitted_at,
      declinedAt: row.declined_at,
      declineReason: row.decline_reason,
    },
    campaign: {
      id: row.campaign_id,
      name: row.campaign_name,
      status: campaignStatus,
      purpose: row.purpose,
      /** In force for this supplier. */
      deadline,
      /** Whether it alone was given more time. */
      extended: row.own_deadline !== null,
      timeZone: row.time_zone,
      debriefingOn: row.debriefing_on,
    },
    buyer: { id: row.buyer_id, name: row.buyer_name },
    supplier: { id: row.supplier_id, name: row.supplier_name },
    /** Apart from the supplier, whose name and id alone go into exports and receipts. */
    headcount: row.supplier_headcount,
    launch,
    responseId: row.response_id,
    editable: campaignStatus === 'launched' && status !== 'declined' && status !== 'withdrawn',
  }
}
export type SupplierRequest = NonNullable<Awaited<ReturnType<typeof supplierRequest>>>

/** The answers of a response, drafts included: for its own organisation alone; with `questionIds`, to those alone. */
export async function draftAnswers(
  db: Db,
  key: { responseId: string | null; organisationId: string; questionIds?: readonly string[] },
) {
  const { questionIds } = key
  if (!key.responseId || questionIds?.length === 0) return []
  const rows = await db
    .selectFrom('answer as a')
    .$if(questionIds !== undefined, (query) => query.where('a.question_id', 'in', questionIds ?? []))
    .innerJoin('response as r', 'r.id', 'a.response_id')
    .leftJoin('person as p', 'p.id', 'a.updated_by')
    .selectAll('a')
    .select('p.name as updated_by_name')
    .where('a.response_id', '=', key.responseId)
    .where('r.organisation_id', '=', key.organisationId)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    questionId: row.question_id,
    text: row.text,
    state: row.state,
    stateDate: row.state_date,
    naReason: row.na_reason,
    reviewed: row.reviewed === 1,
    prefilled: row.prefilled === 1,
    origin: row.origin,
    revision: row.revision,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by_name ?? '',
  }))
}
export type DraftAnswer = Awaited<ReturnType<typeof draftAnswers>>[number]
