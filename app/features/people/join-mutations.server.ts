import { hashPassword } from '#app/features/accounts/password.server.ts'
import { personByEmail } from '#app/features/accounts/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { JoinOffer } from './join-link.server.ts'
import { offeredPlace } from './queries.server.ts'

type Db = Kysely<Schema>

export type JoinFault = 'gone' | 'account_exists' | 'other_person'
export type JoinResult = { ok: true; personId: string; organisationId: string } | { ok: false; fault: JoinFault }

async function addMember(db: Db, offer: JoinOffer, personId: string, now: string): Promise<void> {
  const rows = offer.roles.map((role) => ({
    organisation_id: offer.organisationId,
    person_id: personId,
    role,
    function: role === 'evaluator' ? offer.function : null,
    created_at: now,
  }))
  await db
    .insertInto('membership')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'person_id', 'role']).doNothing())
    .execute()
  await takeUpQuestions(db, offer, personId)
}

/** Questions of the organisation that waited for this address are now this person's. */
async function takeUpQuestions(db: Db, offer: JoinOffer, personId: string): Promise<void> {
  await db
    .updateTable('assignment')
    .set({ person_id: personId, offered_email: null, offered_name: null })
    .where('offered_email', '=', offer.email)
    .where('invitation_id', 'in', (e) =>
      e.selectFrom('invitation').select('id').where('organisation_id', '=', offer.organisationId),
    )
    .execute()
}

/** Accepts an offer with a new account. Two acceptances at once make one account: the second is told that it exists. */
export async function joinWithNewAccount(
  db: Db,
  given: {
    offer: JoinOffer
    name: string
    /** Null for an account that signs in by codes, as one born of a claim by code does. */
    password: string | null
    language: 'fr' | 'en'
    now: string
    newId: () => string
  },
): Promise<JoinResult> {
  const { offer } = given
  const place = await offeredPlace(db, offer)
  if (!place) return { ok: false, fault: 'gone' }
  if (place.account) return { ok: false, fault: 'account_exists' }
  const person = {
    id: given.newId(),
    email: offer.email,
    name: given.name,
    password_hash: given.password === null ? null : await hashPassword(given.password),
    language: given.language,
    is_operator: 0,
    created_at: given.now,
  }
  return db.transaction().execute(async (db) => {
    const inserted = await db
      .insertInto('person')
      .values(person)
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) return { ok: false, fault: 'account_exists' }
    await addMember(db, offer, person.id, given.now)
    return { ok: true, personId: person.id, organisationId: offer.organisationId }
  })
}

/** Accepts an offer with the account that the address has already; a link opened by somebody else gives them nothing. */
export async function joinSignedIn(
  db: Db,
  given: { offer: JoinOffer; personId: string; now: string },
): Promise<JoinResult> {
  if (!(await offeredPlace(db, given.offer))) return { ok: false, fault: 'gone' }
  const person = await personByEmail(db, given.offer.email)
  if (person?.id !== given.personId) return { ok: false, fault: 'other_person' }
  return db.transaction().execute(async (db) => {
    await addMember(db, given.offer, given.personId, given.now)
    return { ok: true, personId: given.personId, organisationId: given.offer.organisationId }
  })
}
