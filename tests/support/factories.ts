import { openSession } from '#app/features/accounts/mutations.server.ts'
import { hashPassword } from '#app/features/accounts/password.server.ts'
import { type Actor, actorOfSession } from '#app/features/accounts/queries.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import type { AccountTables } from '#db/tables/accounts.ts'

/** When everything that a factory makes was made; tests that need a clock count from here. */
export const madeAt = '2026-11-02T09:00:00.000Z'
/** Every person of a factory signs in with it. */
export const testPassword = 'un mot de passe de test assez long'

type Organisation = AccountTables['organisation']
type Membership = AccountTables['membership']

let hashed: Promise<string> | undefined
let made = 0

export async function makeOrganisation(db: Db, given: Partial<Organisation> = {}): Promise<Organisation> {
  made += 1
  const name = given.name ?? `Organisation ${made}`
  const row: Organisation = {
    id: randomId(),
    search: name.toLowerCase(),
    siren: null,
    headcount: null,
    sector: null,
    city: null,
    is_buyer: 0,
    is_supplier: 0,
    under_procurement_code: 0,
    created_at: madeAt,
    ...given,
    name,
  }
  await db.insertInto('organisation').values(row).execute()
  return row
}

export function makeBuyer(db: Db, given: Partial<Organisation> = {}): Promise<Organisation> {
  return makeOrganisation(db, { is_buyer: 1, ...given })
}

export function makeSupplier(db: Db, given: Partial<Organisation> = {}): Promise<Organisation> {
  return makeOrganisation(db, { is_supplier: 1, ...given })
}

export interface PersonGiven {
  organisationId?: string
  roles?: Membership['role'][]
  function?: Membership['function']
  name?: string
  email?: string
  language?: 'fr' | 'en'
  isOperator?: boolean
}

/** A person with `testPassword`, a member of one organisation when it is named; `function` goes to the evaluator role. */
export async function makePerson(db: Db, given: PersonGiven = {}): Promise<AccountTables['person']> {
  made += 1
  hashed ??= hashPassword(testPassword)
  const person: AccountTables['person'] = {
    id: randomId(),
    email: given.email ?? `personne-${made}-${randomId().slice(0, 8)}@exemple.fr`,
    name: given.name ?? `Personne ${made}`,
    password_hash: await hashed,
    language: given.language ?? 'fr',
    is_operator: given.isOperator ? 1 : 0,
    created_at: madeAt,
  }
  await db.insertInto('person').values(person).execute()
  if (given.organisationId)
    await makeMember(db, { ...given, organisationId: given.organisationId, personId: person.id })
  return person
}

/** Adds roles in one more organisation to a person who exists. */
export async function makeMember(
  db: Db,
  given: { organisationId: string; personId: string } & Pick<PersonGiven, 'roles' | 'function'>,
): Promise<void> {
  const member = (role: Membership['role']) => ({
    organisation_id: given.organisationId,
    person_id: given.personId,
    role,
    function: role === 'evaluator' ? (given.function ?? 'achats') : null,
    created_at: madeAt,
  })
  const rows = (given.roles ?? ['buyer']).map(member)
  await db.insertInto('membership').values(rows).execute()
}

/** A live session's token of that person, as the browser would hold it. */
export function makeSession(db: Db, personId: string, now = madeAt, organisationId: string | null = null) {
  return openSession(db, { personId, organisationId, now })
}

/** A new person as routes see one: what `context.actor` would be for them. */
export async function makeActor(db: Db, given: PersonGiven = {}): Promise<Actor> {
  const person = await makePerson(db, given)
  const token = await makeSession(db, person.id, madeAt, given.organisationId ?? null)
  const actor = await actorOfSession(db, token, madeAt)
  if (!actor) throw new Error('a session just opened has no actor')
  return actor
}
