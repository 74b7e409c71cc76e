import { personByEmail } from '#app/features/accounts/queries.server.ts'
import type { RequestKey, SupplierRequest } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { assignableTo } from './queries.server.ts'

type Db = Kysely<Schema>

/** Who a form asks: somebody of the list (an identifier, or the address of somebody invited before), or a new address. */
export interface AskedPerson {
  to: string | null
  name: string
  email: string | null
}

export interface Assignee {
  personId: string | null
  name: string
  email: string
  language: 'fr' | 'en'
}

export type RecipientFault = 'to' | 'not_allowed' | 'not_eligible'

/**
 * The person to whom questions go. Any respondent may ask a colleague; only the request's owner and the administrators
 * bring in somebody new, since the link gives a place in the organisation. Somebody who marks in this campaign is
 * refused without the reason, which is the buyer's.
 */
export async function assigneeOf(
  db: Db,
  given: RequestKey & {
    asked: AskedPerson
    request: SupplierRequest
    invited: readonly { email: string; name: string }[]
  },
): Promise<{ ok: true; assignee: Assignee } | { ok: false; fault: RecipientFault }> {
  const { asked, request, invited } = given
  const colleagues = await assignableTo(db, given)
  const before = invited.find(({ email }) => email === asked.to)
  const email = before?.email ?? asked.email
  if (!email) {
    const known = colleagues.find(({ id }) => id === asked.to)
    const person = known && (await personById(db, known.id))
    return person ? { ok: true, assignee: person } : { ok: false, fault: 'to' }
  }
  const person = await personByEmail(db, email)
  if (person && colleagues.some(({ id }) => id === person.id))
    return { ok: true, assignee: { personId: person.id, name: person.name, email, language: person.language } }
  if (person && (await marksIn(db, { personId: person.id, campaignId: request.campaign.id })))
    return { ok: false, fault: 'not_eligible' }
  if (!before && !(await mayInvite(db, { ...given, ownerId: request.invitation.ownerId })))
    return { ok: false, fault: 'not_allowed' }
  const language = person?.language ?? request.invitation.language
  return { ok: true, assignee: { personId: null, name: before?.name ?? asked.name, email, language } }
}

async function personById(db: Db, id: string): Promise<Assignee | null> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'language'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { personId: row.id, name: row.name, email: row.email, language: row.language } : null
}

async function marksIn(db: Db, key: { personId: string; campaignId: string }): Promise<boolean> {
  const row = await db
    .selectFrom('campaign_evaluator')
    .select('person_id')
    .where('campaign_id', '=', key.campaignId)
    .where('person_id', '=', key.personId)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether this member may bring somebody new into the organisation through a request. */
export async function mayInvite(
  db: Db,
  key: { organisationId: string; actorId: string; ownerId: string | null },
): Promise<boolean> {
  if (key.ownerId === key.actorId) return true
  const row = await db
    .selectFrom('membership')
    .select('role')
    .where('organisation_id', '=', key.organisationId)
    .where('person_id', '=', key.actorId)
    .where('role', '=', 'admin')
    .executeTakeFirst()
  return row !== undefined
}
