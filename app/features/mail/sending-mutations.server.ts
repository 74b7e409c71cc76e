import { type MailOutcome, nextMailAttempt } from '#app/domain/accounts/mail-retry.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

export interface ClaimedMail {
  id: string
  invitationId: string | null
  to: string
  subject: string
  text: string
  html: string
  messageId: string
  attempts: number
  leasedUntil: string
}

/**
 * Takes the mail that waits longest, for one process alone until the lease ends. The conditions stand twice: a process
 * that waited for the row of another reads it again as that one left it, and must then find nothing.
 */
export async function claimMail(db: Db, { now, leasedUntil }: { now: string; leasedUntil: string }) {
  const row = await db
    .updateTable('outbox')
    .set((e) => ({ leased_until: leasedUntil, attempts: e('attempts', '+', 1) }))
    .where('status', '=', 'waiting')
    .where((e) => e.or([e('leased_until', 'is', null), e('leased_until', '<=', now)]))
    .where('id', '=', (e) =>
      e
        .selectFrom('outbox')
        .select('id')
        .where('status', '=', 'waiting')
        .where('next_attempt_at', '<=', now)
        .where((due) => due.or([due('leased_until', 'is', null), due('leased_until', '<=', now)]))
        .orderBy('next_attempt_at')
        .orderBy('id')
        .limit(1),
    )
    .returning(['id', 'invitation_id', 'to_email', 'subject', 'text_body', 'html_body', 'message_id', 'attempts'])
    .executeTakeFirst()
  if (!row) return null
  const claimed: ClaimedMail = {
    id: row.id,
    invitationId: row.invitation_id,
    to: row.to_email,
    subject: row.subject,
    text: row.text_body,
    html: row.html_body,
    messageId: row.message_id,
    attempts: row.attempts,
    leasedUntil,
  }
  return claimed
}

/** Whether a mail is due: tells an empty outbox from a claim lost to another process. */
export async function mailIsDue(db: Db, now: string): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('status', '=', 'waiting')
    .where('next_attempt_at', '<=', now)
    .where((e) => e.or([e('leased_until', 'is', null), e('leased_until', '<=', now)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Writes what became of a claimed mail, unless its lease went to another process meanwhile; and of its invitation. */
export async function settleMail(
  db: Db,
  mail: ClaimedMail,
  { outcome, error, now }: { outcome: MailOutcome; error: string | null; now: string },
): Promise<void> {
  const again = outcome === 'failed' ? nextMailAttempt(mail.attempts, now) : null
  const settled = outcome === 'accepted' ? 'sent' : outcome === 'refused' ? 'refused' : 'gave_up'
  await db.transaction().execute(async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('outbox')
      .set({
        status: again ? 'waiting' : settled,
        last_error: error,
        leased_until: null,
        ...(again ? { next_attempt_at: again } : {}),
        ...(outcome === 'accepted' ? { sent_at: now } : {}),
      })
      .where('id', '=', mail.id)
      .where('leased_until', '=', mail.leasedUntil)
      .where('status', '=', 'waiting')
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n || mail.invitationId === null) return
    if (outcome === 'accepted') await markInvitation(db, mail.invitationId, { status: 'sent', sent_at: now })
    if (outcome === 'refused') await markInvitation(db, mail.invitationId, { status: 'refused' })
  })
}

// What a supplier did with its link says more than what became of a later mail: only an unopened invitation moves.
async function markInvitation(
  db: Db,
  id: string,
  state: { status: 'sent'; sent_at: string } | { status: 'refused' },
): Promise<void> {
  await db
    .updateTable('invitation')
    .set(state)
    .where('id', '=', id)
    .where('status', 'in', state.status === 'sent' ? ['waiting', 'refused'] : ['waiting'])
    .execute()
}
