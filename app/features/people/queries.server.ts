import type { EvaluatorFunction, Role } from '#app/domain/accounts/access.ts'
import { personByEmail } from '#app/features/accounts/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { JoinOffer } from './join-link.server.ts'

type Db = Kysely<Schema>

export interface Member {
  id: string
  name: string
  email: string
  roles: Role[]
  function: EvaluatorFunction | null
}

function membersQuery(db: Db, organisationId: string) {
  return (
    db
      .selectFrom('membership as m')
      .innerJoin('person as p', 'p.id', 'm.person_id')
      .select(['p.id', 'p.name', 'p.email', 'm.role', 'm.function'])
      .where('m.organisation_id', '=', organisationId)
      // Guests come with one request and go with it: nobody gives or takes their role here.
      .where('m.role', '!=', 'guest')
  )
}

function grouped(rows: { id: string; name: string; email: string; role: Role; function: EvaluatorFunction | null }[]) {
  const members = new Map<string, Member>()
  for (const row of rows) {
    const member = members.get(row.id) ?? { id: row.id, name: row.name, email: row.email, roles: [], function: null }
    member.roles.push(row.role)
    if (row.role === 'evaluator') member.function = row.function
    members.set(row.id, member)
  }
  return [...members.values()]
}

/** Everyone in an organisation, by name. */
export async function peopleOf(db: Db, organisationId: string): Promise<Member[]> {
  const collator = new Intl.Collator('fr')
  const members = grouped(await membersQuery(db, organisationId).execute())
  return members.sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** One person of that organisation, or null: somebody of another one is nobody here. */
export async function memberOf(db: Db, key: { organisationId: string; personId: string }): Promise<Member | null> {
  const rows = await membersQuery(db, key.organisationId).where('m.person_id', '=', key.personId).execute()
  return grouped(rows)[0] ?? null
}

/** Offers to join that wait for their reader, newest first: to whom and when, never the link. */
export async function offersWaiting(db: Db, organisationId: string, since: string) {
  const rows = await db
    .selectFrom('outbox')
    .select(['to_email', 'created_at'])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'join')
    .where('created_at', '>', since)
    .where('to_email', 'not in', (e) =>
      e
        .selectFrom('membership as m')
        .innerJoin('person as p', 'p.id', 'm.person_id')
        .select('p.email')
        .where('m.organisation_id', '=', organisationId),
    )
    .orderBy('created_at', 'desc')
    .execute()
  return [...new Map(rows.reverse().map((row) => [row.to_email, row])).values()].reverse()
}

/** What a link's reader is told: which organisation, and whether the address has an account. Null once the offer fell. */
export async function offeredPlace(db: Db, offer: JoinOffer) {
  const organisation = await db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', '=', offer.organisationId)
    .executeTakeFirst()
  const stands = offer.invitationId === undefined ? mayStillOffer(db, offer) : stillAsked(db, offer)
  if (!organisation || !(await stands)) return null
  const person = await personByEmail(db, offer.email)
  if (person && (await wasSetSince(db, offer, person.id))) return null
  return { organisation, account: person !== undefined, personId: person?.id ?? null }
}

/**
 * An offer that came with questions stands as long as they wait for that address, and as long as who asked still answers
 * for the organisation: questions taken back take the place back too. Accepted, the link still leads to them.
 */
async function stillAsked(db: Db, offer: JoinOffer): Promise<boolean> {
  const waiting = await db
    .selectFrom('assignment as a')
    .innerJoin('invitation as i', 'i.id', 'a.invitation_id')
    .innerJoin('membership as m', 'm.organisation_id', 'i.organisation_id')
    .select('a.question_id')
    .where('a.invitation_id', '=', offer.invitationId ?? '')
    .leftJoin('person as taker', 'taker.id', 'a.person_id')
    .where((e) => e.or([e('a.offered_email', '=', offer.email), e('taker.email', '=', offer.email)]))
    .where('i.organisation_id', '=', offer.organisationId)
    .where('m.person_id', '=', offer.offeredBy)
    .where('m.role', 'in', ['admin', 'respondent'])
    .executeTakeFirst()
  return waiting !== undefined
}

/** An accepted link would otherwise give back, for fourteen days, the roles that an administrator has taken away. */
async function wasSetSince(db: Db, offer: JoinOffer, personId: string): Promise<boolean> {
  const set = await db
    .selectFrom('roles_set')
    .select('set_at')
    .where('organisation_id', '=', offer.organisationId)
    .where('person_id', '=', personId)
    .where('set_at', '>=', offer.offeredAt)
    .executeTakeFirst()
  return set !== undefined
}

/** An offer stands as long as who made it could still make it: the operator, or an administrator of that organisation. */
async function mayStillOffer(db: Db, offer: JoinOffer): Promise<boolean> {
  const person = await db
    .selectFrom('person as p')
    .select('p.id')
    .where('p.id', '=', offer.offeredBy)
    .where((e) =>
      e.or([
        e('p.is_operator', '=', 1),
        e.exists(
          e
            .selectFrom('membership as m')
            .select('m.role')
            .where('m.person_id', '=', offer.offeredBy)
            .where('m.organisation_id', '=', offer.organisationId)
            .where('m.role', '=', 'admin'),
        ),
      ]),
    )
    .executeTakeFirst()
  return person !== undefined
}
