import { searchText } from '#app/domain/text/search-text.ts'
import { hashPassword } from '#app/features/accounts/password.server.ts'
import { personByEmail } from '#app/features/accounts/queries.server.ts'
import { appendEvent, organisationChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

interface Opening {
  organisationName: string
  siren: string | null
  now: string
  newId: () => string
}

export interface ProvenOpening extends Opening {
  /** An address that has just answered with the code sent to it, in lower case. */
  email: string
  name: string
  /** Null to sign in by codes. */
  password: string | null
  language: 'fr' | 'en'
}

interface Opened {
  personId: string
  organisationId: string
}

/**
 * Opens a supplier organisation for whoever reads the mails of an address: with the account that it has, left as it is,
 * or with a new one; the account, the organisation and its place in it together or not at all (Design §2, §3).
 */
export async function openWithAddress(db: Db, opening: ProvenOpening): Promise<Opened> {
  const passwordHash = opening.password === null ? null : await hashPassword(opening.password)
  return db.transaction().execute(async (db) => {
    await db
      .insertInto('person')
      .values({
        id: opening.newId(),
        email: opening.email,
        name: opening.name,
        password_hash: passwordHash,
        language: opening.language,
        is_operator: 0,
        created_at: opening.now,
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .execute()
    const person = await personByEmail(db, opening.email)
    if (!person) throw new Error('the account just made is not there')
    return insertOrganisation(db, opening, person.id)
  })
}

/** The same for somebody signed in, beside the organisations that they have. */
export async function openForPerson(db: Db, opening: Opening & { personId: string }): Promise<Opened> {
  return db.transaction().execute((db) => insertOrganisation(db, opening, opening.personId))
}

async function insertOrganisation(db: Db, opening: Opening, personId: string): Promise<Opened> {
  const organisationId = opening.newId()
  await db
    .insertInto('organisation')
    .values({
      id: organisationId,
      name: opening.organisationName,
      search: searchText(opening.organisationName),
      siren: opening.siren,
      headcount: null,
      sector: null,
      city: null,
      is_buyer: 0,
      is_supplier: 1,
      under_procurement_code: 0,
      created_at: opening.now,
    })
    .execute()
  const place = { organisation_id: organisationId, person_id: personId, function: null, created_at: opening.now }
  await db
    .insertInto('membership')
    .values((['admin', 'respondent'] as const).map((role) => ({ ...place, role })))
    .execute()
  await appendEvent(db, {
    chainId: organisationChain(organisationId),
    at: opening.now,
    actorId: personId,
    kind: 'organisation_opened',
    payload: { organisation: organisationId },
  })
  return { personId, organisationId }
}
