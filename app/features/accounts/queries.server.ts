import type { EvaluatorFunction, Role } from '#app/domain/accounts/access.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { tokenHash } from './tokens.server.ts'

type Db = Kysely<Schema>

export interface ActorOrganisation {
  id: string
  name: string
  isBuyer: boolean
  isSupplier: boolean
  underProcurementCode: boolean
  headcount: number | null
}

/** The signed-in person, acting for one organisation at a time. */
export interface Actor {
  id: string
  name: string
  email: string
  language: 'fr' | 'en'
  isOperator: boolean
  organisation: ActorOrganisation | null
  organisations: { id: string; name: string }[]
  roles: Role[]
  function: EvaluatorFunction | null
}

async function membershipsOf(db: Db, personId: string) {
  return db
    .selectFrom('membership as m')
    .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .select([
      'm.role',
      'm.function',
      'o.id',
      'o.name',
      'o.is_buyer',
      'o.is_supplier',
      'o.under_procurement_code',
      'o.headcount',
    ])
    .where('m.person_id', '=', personId)
    .orderBy('o.name')
    .orderBy('o.id')
    .execute()
}

/** Whose session this is, expired or not: an expired one still says for whom typed work may be replayed. */
export async function sessionOwner(db: Db, token: string): Promise<{ personId: string; expiresAt: string } | null> {
  const row = await db
    .selectFrom('session')
    .select(['person_id', 'expires_at'])
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst()
  return row ? { personId: row.person_id, expiresAt: row.expires_at } : null
}

/** The organisation for which a session of that person acts or acted; null when they never chose, or have left it. */
export async function organisationOfSession(db: Db, key: { token: string; personId: string }): Promise<string | null> {
  const row = await db
    .selectFrom('session as s')
    .innerJoin('membership as m', (join) =>
      join.onRef('m.organisation_id', '=', 's.organisation_id').onRef('m.person_id', '=', 's.person_id'),
    )
    .select('s.organisation_id')
    .where('s.token_hash', '=', tokenHash(key.token))
    .where('s.person_id', '=', key.personId)
    .executeTakeFirst()
  return row?.organisation_id ?? null
}

/** The organisations of a person, by name. */
export async function organisationsOf(db: Db, personId: string): Promise<{ id: string; name: string }[]> {
  const rows = await membershipsOf(db, personId)
  return [...new Map(rows.map(({ id, name }) => [id, { id, name }])).values()]
}

/** The actor of a live session, or null. */
export async function actorOfSession(db: Db, token: string, now: string): Promise<Actor | null> {
  const person = await db
    .selectFrom('session as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .select(['p.id', 'p.name', 'p.email', 'p.language', 'p.is_operator', 's.organisation_id'])
    .where('s.token_hash', '=', tokenHash(token))
    .where('s.expires_at', '>', now)
    .executeTakeFirst()
  if (!person) return null
  const rows = await membershipsOf(db, person.id)
  const current = rows.find((row) => row.id === person.organisation_id) ?? rows[0]
  const here = rows.filter((row) => row.id === current?.id)
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    language: person.language,
    isOperator: person.is_operator === 1,
    organisation: current
      ? {
          id: current.id,
          name: current.name,
          isBuyer: current.is_buyer === 1,
          isSupplier: current.is_supplier === 1,
          underProcurementCode: current.under_procurement_code === 1,
          headcount: current.headcount,
        }
      : null,
    organisations: [...new Map(rows.map((row) => [row.id, { id: row.id, name: row.name }])).values()],
    roles: here.map((row) => row.role),
    function: here.find((row) => row.role === 'evaluator')?.function ?? null,
  }
}

export async function personByEmail(db: Db, email: string) {
  return db.selectFrom('person').selectAll().where('email', '=', email.trim().toLowerCase()).executeTakeFirst()
}
