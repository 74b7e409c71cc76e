import type { Kysely, Schema } from '#db/schema.ts'
import { type RequestKey, supplierRequest } from './queries.server.ts'

type Db = Kysely<Schema>

/** Who may answer for the organisation in this campaign: its respondents, but nobody who marks there (Design §2). */
export async function colleaguesOf(db: Db, key: RequestKey): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.id', 'p.name'])
    .where('m.organisation_id', '=', key.organisationId)
    .where('m.role', '=', 'respondent')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('campaign_evaluator as v')
            .innerJoin('invitation as i', 'i.campaign_id', 'v.campaign_id')
            .select('v.person_id')
            .whereRef('v.person_id', '=', 'm.person_id')
            .where('i.id', '=', key.invitationId),
        ),
      ),
    )
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
}

/**
 * Whether a person decides for the organisation what becomes of a request once it was claimed: its owner, or an
 * administrator for an owner who is away. Whether they see the request at all is for the caller.
 */
export async function decidesFor(db: Db, key: RequestKey): Promise<boolean> {
  const owned = await db
    .selectFrom('invitation')
    .select('id')
    .where('id', '=', key.invitationId)
    .where('organisation_id', '=', key.organisationId)
    .where('owner_id', '=', key.actorId)
    .executeTakeFirst()
  if (owned) return true
  const administers = await db
    .selectFrom('membership')
    .select('role')
    .where('organisation_id', '=', key.organisationId)
    .where('person_id', '=', key.actorId)
    .where('role', '=', 'admin')
    .executeTakeFirst()
  return administers !== undefined
}

/** Who attests and submits a request, and who else of the organisation could; null when there is no such request. */
export async function ownershipPage(db: Db, key: RequestKey) {
  const request = await supplierRequest(db, key)
  if (!request) return null
  const { ownerId, ownerName } = request.invitation
  const colleagues = await colleaguesOf(db, key)
  return {
    invitationId: request.invitation.id,
    campaign: { name: request.campaign.name },
    supplier: request.supplier.name,
    editable: request.editable,
    owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? '' },
    mine: ownerId === key.actorId,
    actorId: key.actorId,
    colleagues: colleagues.filter(({ id }) => id !== ownerId && id !== key.actorId),
  }
}
export type OwnershipPage = NonNullable<Awaited<ReturnType<typeof ownershipPage>>>
