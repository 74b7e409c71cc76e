import { batches } from '#app/domain/batches.ts'
import type { Kysely, Schema } from '#db/schema.ts'

export interface Mail {
  id: string
  kind: string
  to: string
  language: 'fr' | 'en'
  subject: string
  text: string
  html: string
  organisationId: string | null
  campaignId: string | null
  invitationId: string | null
}

/**
 * Puts mails in the outbox inside the caller's transaction: they leave if the act they tell of was kept, and only then.
 * The message id is set once, so that a mail sent twice after a crash is one mail for its reader.
 */
export async function enqueueMails(
  db: Kysely<Schema>,
  mails: readonly Mail[],
  { baseUrl, now, notBefore = now }: { baseUrl: string; now: string; notBefore?: string },
): Promise<void> {
  const host = new URL(baseUrl).hostname
  const rows = mails.map((mail) => ({
    id: mail.id,
    organisation_id: mail.organisationId,
    campaign_id: mail.campaignId,
    invitation_id: mail.invitationId,
    kind: mail.kind,
    to_email: mail.to,
    language: mail.language,
    subject: mail.subject.replace(/[\r\n\t]+/g, ' ').trim(),
    text_body: mail.text,
    html_body: mail.html,
    message_id: `<${mail.id}@${host}>`,
    status: 'waiting' as const,
    attempts: 0,
    last_error: null,
    next_attempt_at: notBefore,
    leased_until: null,
    created_at: now,
    sent_at: null,
  }))
  for (const batch of batches(rows)) await db.insertInto('outbox').values(batch).execute()
}

export function enqueueMail(
  db: Kysely<Schema>,
  mail: Mail,
  sending: { baseUrl: string; now: string; notBefore?: string },
): Promise<void> {
  return enqueueMails(db, [mail], sending)
}
