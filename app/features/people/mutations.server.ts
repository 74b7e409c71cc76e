import type { EvaluatorFunction, OfferedRole } from '#app/domain/accounts/access.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import { enqueueMail } from '#app/features/mail/enqueue.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type JoinSending, joinMail } from './join-mail.server.ts'
import { memberOf } from './queries.server.ts'

type Db = Kysely<Schema>

type Sending = Omit<JoinSending, 'offer' | 'organisationName' | 'offeredByName'>

interface Asked {
  organisation: { id: string; name: string }
  by: { id: string; name: string }
  email: string
  name: string
  roles: OfferedRole[]
  function: EvaluatorFunction | null
  now: string
}

function offerMail(asked: Asked, sending: Sending) {
  const { organisation, by, now, email, name, roles } = asked
  const offer = { email, name, roles, function: asked.function, organisationId: organisation.id }
  return joinMail({
    ...sending,
    offer: { ...offer, offeredBy: by.id, offeredAt: now },
    organisationName: organisation.name,
    offeredByName: by.name,
  })
}

/** Asks somebody to join the organisation: a mail with a sealed offer, and nothing else until they accept. */
export async function offerPlace(
  db: Db,
  asked: Asked,
  sending: Sending,
): Promise<{ ok: true } | { ok: false; fault: 'already_member' }> {
  const member = await db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select('p.id')
    .where('m.organisation_id', '=', asked.organisation.id)
    .where('p.email', '=', asked.email)
    .where('m.role', '!=', 'guest')
    .executeTakeFirst()
  if (member) return { ok: false, fault: 'already_member' }
  await enqueueMail(db, offerMail(asked, sending), { baseUrl: sending.baseUrl, now: asked.now })
  return { ok: true }
}

/** A buyer organisation with the offer to its first administrator, together or not at all (Design §2: the operator creates them). */
export async function createBuyer(
  db: Db,
  asked: Omit<Asked, 'organisation' | 'roles' | 'function'> & {
    organisationName: string
    siren: string | null
    underProcurementCode: boolean
  },
  sending: Sending,
): Promise<string> {
  const id = sending.newId()
  await db.transaction().execute(async (db) => {
    await db
      .insertInto('organisation')
      .values({
        id,
        name: asked.organisationName,
        search: searchText(asked.organisationName),
        siren: asked.siren,
        headcount: null,
        sector: null,
        city: null,
        is_buyer: 1,
        is_supplier: 0,
        under_procurement_code: asked.underProcurementCode ? 1 : 0,
        created_at: asked.now,
      })
      .execute()
    const place = { id, name: asked.organisationName }
    const offer = { ...asked, organisation: place, roles: ['admin', 'buyer'] as OfferedRole[], function: null }
    await enqueueMail(db, offerMail(offer, sending), { baseUrl: sending.baseUrl, now: asked.now })
  })
  return id
}

class LastAdmin extends Error {}

export type MemberChange = { ok: true } | { ok: false; fault: 'not_found' | 'last_admin' }

/**
 * Gives a member these roles and no other; none at all takes the person out of the organisation. The last administrator
 * stays: two administrators who remove one another at once wait on the organisation's row, and the second is refused.
 */
export async function setRoles(
  db: Db,
  change: {
    organisationId: string
    personId: string
    roles: readonly OfferedRole[]
    function: EvaluatorFunction | null
    now: string
  },
): Promise<MemberChange> {
  const { organisationId, personId, roles, now } = change
  const rows = roles.map((role) => ({
    organisation_id: organisationId,
    person_id: personId,
    role,
    function: role === 'evaluator' ? change.function : null,
    created_at: now,
  }))
  try {
    return await db.transaction().execute(async (db) => {
      await db
        .updateTable('organisation')
        .set((e) => ({ name: e.ref('name') }))
        .where('id', '=', organisationId)
        .execute()
      if (!(await memberOf(db, change))) return { ok: false, fault: 'not_found' } as const
      await db
        .deleteFrom('membership')
        .where('organisation_id', '=', organisationId)
        .where('person_id', '=', personId)
        .where('role', '!=', 'guest')
        .execute()
      if (rows.length > 0) await db.insertInto('membership').values(rows).execute()
      if ((await administrators(db, organisationId)) === 0) throw new LastAdmin()
      await db
        .insertInto('roles_set')
        .values({ organisation_id: organisationId, person_id: personId, set_at: now })
        .onConflict((conflict) => conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ set_at: now }))
        .execute()
      return { ok: true } as const
    })
  } catch (error) {
    if (error instanceof LastAdmin) return { ok: false, fault: 'last_admin' }
    throw error
  }
}

async function administrators(db: Db, organisationId: string): Promise<number> {
  const row = await db
    .selectFrom('membership')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'admin')
    .executeTakeFirstOrThrow()
  return row.count
}
