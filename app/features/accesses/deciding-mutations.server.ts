import { appendEvent, organisationChain } from '#app/features/log/append.server.ts'
import { enqueueMail } from '#app/features/mail/enqueue.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type GuestPageModel, guestPage } from './guests.server.ts'
import { type Decision, decidedMail, type Sending } from './mail.server.ts'

type Db = Kysely<Schema>

export interface AccessDecision {
  accessId: string
  organisationId: string
  actorId: string
  now: string
  decision: Decision
  /** The state that the page showed. */
  from: Schema['access_request']['status']
  reason: string
}

export type DecisionFault = 'not_found' | 'not_owner' | 'closed' | 'changed'
export type DecisionResult = { ok: true } | { ok: false; fault: DecisionFault }

const refused = (fault: DecisionFault) => ({ ok: false, fault }) as const

/** What may follow what: an access that was refused or ended can be given after all, since its asker cannot ask again. */
const follows: Record<Decision, readonly Schema['access_request']['status'][]> = {
  approved: ['asked', 'refused', 'revoked'],
  refused: ['asked'],
  revoked: ['approved'],
}

/**
 * Opens one response to a guest, refuses it, or closes it again: the owner of the request or an administrator decides
 * (Design §4.3). The place in the organisation comes with the first access and goes with the last.
 */
export async function decideAccess(db: Db, given: AccessDecision, sending: Sending): Promise<DecisionResult> {
  const page = await guestPage(db, given)
  if (!page) return refused('not_found')
  if (!page.mine) return refused('not_owner')
  if (!page.running && given.decision !== 'revoked') return refused('closed')
  if (!follows[given.decision].includes(given.from)) return refused('changed')
  return db.transaction().execute(async (db): Promise<DecisionResult> => {
    const moved = await db
      .updateTable('access_request')
      .set({ status: given.decision, decided_at: given.now, decided_by: given.actorId, reason: given.reason || null })
      .where('id', '=', given.accessId)
      .where('organisation_id', '=', given.organisationId)
      .where('status', '=', given.from)
      .returning('person_id')
      .executeTakeFirst()
    if (!moved) return refused('changed')
    await setPlace(db, given, moved.person_id)
    await appendEvent(db, {
      chainId: organisationChain(given.organisationId),
      at: given.now,
      actorId: given.actorId,
      kind: `access_${given.decision}`,
      payload: { invitation: page.invitationId, access: given.accessId },
    })
    const mail = decidedMail(await told(db, given, page, moved.person_id), sending)
    await enqueueMail(db, mail, { baseUrl: sending.baseUrl, now: given.now })
    return { ok: true }
  })
}

/** A guest has a place as long as one access stands; a member's own roles are nobody's business here. */
async function setPlace(db: Db, given: AccessDecision, personId: string): Promise<void> {
  const place = { organisation_id: given.organisationId, person_id: personId }
  if (given.decision === 'approved') {
    await db
      .insertInto('membership')
      .values({ ...place, role: 'guest', function: null, created_at: given.now })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'person_id', 'role']).doNothing())
      .execute()
    return
  }
  await db
    .deleteFrom('membership')
    .where('organisation_id', '=', given.organisationId)
    .where('person_id', '=', personId)
    .where('role', '=', 'guest')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('access_request as g')
            .select('g.id')
            .where('g.organisation_id', '=', given.organisationId)
            .where('g.person_id', '=', personId)
            .where('g.status', '=', 'approved'),
        ),
      ),
    )
    .execute()
}

async function told(db: Db, given: AccessDecision, page: GuestPageModel, personId: string) {
  const to = await db
    .selectFrom('person')
    .select(['email', 'language'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const organisation = await db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', '=', given.organisationId)
    .executeTakeFirstOrThrow()
  const { campaign, invitationId } = page
  return { decision: given.decision, to, organisation, campaign, invitationId, reason: given.reason }
}
