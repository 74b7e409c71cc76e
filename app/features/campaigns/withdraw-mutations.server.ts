import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { mailBodies } from '#app/features/mail/bodies.server.ts'
import { enqueueMail } from '#app/features/mail/enqueue.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { setClosing } from './closing.server.ts'
import { type InvitationKey, invitationOfBuyer } from './invitation-link.server.ts'

type Db = Kysely<Schema>

interface Withdrawal extends InvitationKey {
  actorId: string
  reason: string
  baseUrl: string
  newId: () => string
}

type Invitation = NonNullable<Awaited<ReturnType<typeof invitationOfBuyer>>>

async function tell(db: Db, given: Withdrawal, { campaign, buyer, owner, email, language, supplier }: Invitation) {
  const spoken = owner?.language ?? language
  const { mail } = dictionary(spoken)
  const text = mailBodies({
    language: spoken,
    before: [mail.greeting, mail.withdrawnLead(buyer, campaign, supplier), given.reason, mail.withdrawnKept],
    link: null,
    after: [],
  })
  const letter = {
    ...text,
    id: given.newId(),
    kind: 'withdrawal',
    to: owner?.email ?? email,
    language: spoken,
    subject: mail.withdrawnSubject(buyer, campaign),
    organisationId: given.organisationId,
    campaignId: given.campaignId,
    invitationId: given.invitationId,
  }
  await enqueueMail(db, letter, { baseUrl: given.baseUrl, now: given.now })
}

/**
 * Takes a supplier out of a running campaign, with a reason that it reads: its link leads to nothing, its drafts stay its
 * own. A submitted response cannot be taken out: it was given, and every one is judged (Design §2, §4.3).
 */
export async function withdrawInvitation(
  db: Db,
  given: Withdrawal,
): Promise<{ ok: true } | { ok: false; reason: 'missing' | 'over' | 'submitted' | 'declined' | 'withdrawn' }> {
  return db.transaction().execute(async (db) => {
    const invitation = await invitationOfBuyer(db, given)
    if (!invitation) return { ok: false, reason: 'missing' }
    const { status, state } = invitation
    if (status === 'submitted' || status === 'declined' || status === 'withdrawn') return { ok: false, reason: status }
    if (state === 'over') return { ok: false, reason: 'over' }
    const { numUpdatedRows } = await db
      .updateTable('invitation')
      .set({ status: 'withdrawn' })
      .where('id', '=', given.invitationId)
      .where('status', 'in', ['waiting', 'sent', 'refused', 'opened', 'claimed'])
      .executeTakeFirstOrThrow()
    // Submitted in the meantime: what was given stays.
    if (numUpdatedRows === 0n) return { ok: false, reason: 'submitted' }
    await db
      .insertInto('invitation_withdrawal')
      .values({
        invitation_id: given.invitationId,
        person_id: given.actorId,
        reason: given.reason,
        withdrawn_at: given.now,
      })
      .execute()
    await db
      .updateTable('outbox')
      .set({ status: 'gave_up', last_error: 'invitation withdrawn' })
      .where('invitation_id', '=', given.invitationId)
      .where('status', '=', 'waiting')
      .execute()
    await setClosing(db, given)
    await tell(db, given, invitation)
    await appendEvent(db, {
      chainId: campaignChain(given.campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'invitation_withdrawn',
      payload: { invitation: given.invitationId },
    })
    return { ok: true }
  })
}
