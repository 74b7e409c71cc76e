import { personByEmail } from '#app/features/accounts/queries.server.ts'
import { sideOf } from '#app/features/invitations/queries.server.ts'
import { appendEvent, organisationChain } from '#app/features/log/append.server.ts'
import { enqueueMails } from '#app/features/mail/enqueue.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type Joinable, joinState } from './joinable.server.ts'
import { askedMail, type Sending } from './mail.server.ts'

type Db = Kysely<Schema>

/** More would bury whoever decides. */
const WAITING_MOST = 20

export interface JoinAsked {
  token: string
  /** What the code proved: `joinSubject` of the invitation and the address. */
  proven: string
  name: string
  company: string
  message: string
  language: 'fr' | 'en'
  now: string
  newId: () => string
}

export type JoinFault = 'closed' | 'evaluator' | 'buyer' | 'member' | 'refused' | 'many'
export type JoinResult = { ok: true; accessId: string } | { ok: false; fault: JoinFault }

const refused = (fault: JoinFault) => ({ ok: false, fault }) as const

/** A code proves one address for one invitation, and nothing else. */
export const joinSubject = (invitationId: string, email: string) => `${invitationId} ${email}`

/**
 * Asks to answer one response as a guest, once the address is proven: nothing opens before the owner or an
 * administrator approves (Design §4.3). Asked again it is the same request; refused or ended, only they can reopen it.
 */
export async function askAccess(db: Db, asked: JoinAsked, sending: Sending): Promise<JoinResult> {
  const state = await joinState(db, asked)
  if (state.kind !== 'open') return refused('closed')
  const { response } = state
  const [provenFor, email = ''] = asked.proven.split(' ')
  if (provenFor !== response.invitationId) return refused('closed')
  const known = await personByEmail(db, email)
  const fault = known && (await whyNot(db, known.id, response))
  if (fault) return refused(fault)
  return db.transaction().execute(async (db): Promise<JoinResult> => {
    const personId = await personOf(db, { ...asked, email })
    const row = {
      id: asked.newId(),
      organisation_id: response.organisationId,
      invitation_id: response.invitationId,
      person_id: personId,
      status: 'asked' as const,
      asked_at: asked.now,
      decided_at: null,
      decided_by: null,
      company: asked.company,
      message: asked.message,
      reason: null,
    }
    const inserted = await db
      .insertInto('access_request')
      .values(row)
      .onConflict((conflict) => conflict.columns(['invitation_id', 'person_id']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) return again(db, row)
    const event = { at: asked.now, actorId: personId, kind: 'access_asked' } as const
    const payload = { invitation: response.invitationId, access: row.id }
    await appendEvent(db, { ...event, chainId: organisationChain(response.organisationId), payload })
    const mails = (await decidersOf(db, response)).map((to) =>
      askedMail({ ...row, to, name: asked.name, email }, sending),
    )
    await enqueueMails(db, mails, { baseUrl: sending.baseUrl, now: asked.now })
    return { ok: true, accessId: row.id }
  })
}

async function whyNot(db: Db, personId: string, response: Joinable): Promise<JoinFault | null> {
  const side = await sideOf(db, { ...response, personId })
  if (side) return side
  const member = await db
    .selectFrom('membership')
    .select('role')
    .where('organisation_id', '=', response.organisationId)
    .where('person_id', '=', personId)
    .where('role', '=', 'respondent')
    .executeTakeFirst()
  if (member) return 'member'
  const waiting = await db
    .selectFrom('access_request')
    .select(['person_id'])
    .where('invitation_id', '=', response.invitationId)
    .where('status', '=', 'asked')
    .execute()
  return waiting.length >= WAITING_MOST && !waiting.some((row) => row.person_id === personId) ? 'many' : null
}

/** The account of an address; made without a password when there is none, it opens nothing by itself. */
async function personOf(db: Db, asked: JoinAsked & { email: string }): Promise<string> {
  await db
    .insertInto('person')
    .values({
      id: asked.newId(),
      email: asked.email,
      name: asked.name,
      password_hash: null,
      language: asked.language,
      is_operator: 0,
      created_at: asked.now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute()
  const { id } = await db.selectFrom('person').select('id').where('email', '=', asked.email).executeTakeFirstOrThrow()
  return id
}

async function again(db: Db, row: { invitation_id: string; person_id: string }): Promise<JoinResult> {
  const { id, status } = await db
    .selectFrom('access_request')
    .select(['id', 'status'])
    .where('invitation_id', '=', row.invitation_id)
    .where('person_id', '=', row.person_id)
    .executeTakeFirstOrThrow()
  return status === 'asked' || status === 'approved' ? { ok: true, accessId: id } : refused('refused')
}

/** The owner of the request and the administrators of its organisation. */
async function decidersOf(db: Db, response: Joinable) {
  return db
    .selectFrom('person as p')
    .select(['p.email', 'p.language'])
    .where((e) =>
      e.or([
        e(
          'p.id',
          'in',
          e
            .selectFrom('invitation')
            .select('owner_id')
            .where('id', '=', response.invitationId)
            .$castTo<{ owner_id: string }>(),
        ),
        e(
          'p.id',
          'in',
          e
            .selectFrom('membership')
            .select('person_id')
            .where('organisation_id', '=', response.organisationId)
            .where('role', '=', 'admin'),
        ),
      ]),
    )
    .orderBy('p.id')
    .execute()
}
