import { openToSupplier } from '#app/features/campaigns/clock.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { RequestKey } from './queries.server.ts'

type Db = Kysely<Schema>

/** Whether a person answers for the organisation as a guest of one response: not one of its respondents (Design §4.3). */
export async function isGuest(db: Db, key: { organisationId: string; actorId: string }): Promise<boolean> {
  const rows = await db
    .selectFrom('membership')
    .select('role')
    .where('organisation_id', '=', key.organisationId)
    .where('person_id', '=', key.actorId)
    .execute()
  return !rows.some(({ role }) => role === 'respondent' || role === 'admin')
}

/** Guests to whom this request is open, to be given questions like colleagues; never its ownership. */
export async function guestsOf(
  db: Db,
  key: { invitationId: string; organisationId: string },
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('access_request as g')
    .innerJoin('person as p', 'p.id', 'g.person_id')
    .select(['p.id', 'p.name'])
    .where('g.invitation_id', '=', key.invitationId)
    .where('g.organisation_id', '=', key.organisationId)
    .where('g.status', '=', 'approved')
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
}

/** Whether a request is open to a guest through another organisation than the one they act for: the choice comes first. */
export async function openElsewhere(db: Db, key: RequestKey): Promise<boolean> {
  const row = await db
    .selectFrom('access_request as g')
    .innerJoin('invitation as i', 'i.id', 'g.invitation_id')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .select('g.id')
    .where('g.invitation_id', '=', key.invitationId)
    .where('g.person_id', '=', key.actorId)
    .where('g.organisation_id', '!=', key.organisationId)
    .where('g.status', '=', 'approved')
    .where('i.status', 'not in', ['declined', 'withdrawn'])
    .where(openToSupplier(key.now))
    .executeTakeFirst()
  return row !== undefined
}
