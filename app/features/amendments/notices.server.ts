import { batches } from '#app/domain/batches.ts'
import { invitationToken } from '#app/features/campaigns/launch.server.ts'
import { enqueueMails, type Mail } from '#app/features/mail/enqueue.server.ts'
import { paths } from '#app/http/paths.ts'
import type { Kysely, Schema } from '#db/schema.ts'

export interface Sending {
  secret: string
  baseUrl: string
  now: string
  newId: () => string
}

/** A supplier to be told, in the language and at the address of who speaks for it. */
export interface Addressee {
  id: string
  to: string
  language: 'fr' | 'en'
  supplier: string
  url: string
}

/**
 * Every supplier of a campaign that was not taken out, one that refused too: an amendment is offered to all, and may
 * change its mind. A claimed request is reached at its owner's address, another by its link.
 */
export async function addressees(
  db: Kysely<Schema>,
  key: { campaignId: string; invitationId?: string },
  { secret, baseUrl }: Sending,
): Promise<Addressee[]> {
  let query = db
    .selectFrom('invitation as i')
    .leftJoin('person as owner', 'owner.id', 'i.owner_id')
    .select(['i.id', 'i.email', 'i.language', 'i.token_nonce as nonce', 'i.supplier_name as supplier'])
    .select(['owner.email as ownerEmail', 'owner.language as ownerLanguage'])
    .where('i.campaign_id', '=', key.campaignId)
    .where('i.status', '!=', 'withdrawn')
    .orderBy('i.id')
  if (key.invitationId !== undefined) query = query.where('i.id', '=', key.invitationId)
  return (await query.execute()).map((row) => ({
    id: row.id,
    to: row.ownerEmail ?? row.email,
    language: row.ownerLanguage ?? row.language,
    supplier: row.supplier,
    url: baseUrl + (row.ownerEmail === null ? paths.invitation(invitationToken(secret, row)) : paths.request(row.id)),
  }))
}

interface Letter {
  kind: 'amendment' | 'extension'
  campaignId: string
  organisationId: string
  write: (to: Addressee) => Pick<Mail, 'subject' | 'text' | 'html'>
}

/** Puts one letter a supplier in the outbox, inside the caller's transaction. */
export async function tell(
  db: Kysely<Schema>,
  readers: readonly Addressee[],
  { kind, campaignId, organisationId, write }: Letter,
  sending: Sending,
): Promise<void> {
  const mails = readers.map((reader) => ({
    ...write(reader),
    id: sending.newId(),
    kind,
    to: reader.to,
    language: reader.language,
    organisationId,
    campaignId,
    invitationId: reader.id,
  }))
  for (const batch of batches(mails)) await enqueueMails(db, batch, sending)
}
