import { isBuyerItself } from '#app/domain/campaign/supplier-list.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import { randomToken, tokenHash } from '#app/features/accounts/tokens.server.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { enqueueMail } from '#app/features/mail/enqueue.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type InvitationKey, invitationOfBuyer } from './invitation-link.server.ts'
import { invitationMail } from './invitation-mail.server.ts'
import { invitationToken } from './launch.server.ts'
import { launchFor } from './launched.server.ts'
import { buyerOf } from './queries.server.ts'

type Db = Kysely<Schema>

export type RenewFault = 'missing' | 'claimed' | 'over' | 'taken' | 'self'

interface Renewal extends InvitationKey {
  actorId: string
  email: string
  secret: string
  baseUrl: string
  newId: () => string
}

// Read again in the write: a supplier who claims meanwhile keeps the link that it came by.
function replaceToken(db: Db, given: Renewal, fresh: { nonce: string; token: string; search: string }) {
  return db
    .updateTable('invitation')
    .set({
      email: given.email,
      search: fresh.search,
      token_nonce: fresh.nonce,
      token_hash: tokenHash(fresh.token),
      status: 'waiting',
      sent_at: null,
      opened_at: null,
    })
    .where('id', '=', given.invitationId)
    .where('owner_id', 'is', null)
    .where('status', 'in', ['waiting', 'sent', 'refused', 'opened'])
    .returning(['supplier_name', 'siren', 'language'])
    .executeTakeFirst()
}

/**
 * Revokes the link of an invitation that nobody has claimed and mails another, to the same address or a mended one. The
 * old link leads to nothing from then on, and a mail that still waits with it does not leave (Design §4.3).
 */
export async function renewInvitation(
  db: Db,
  given: Renewal,
): Promise<{ ok: true } | { ok: false; reason: RenewFault }> {
  const buyer = await buyerOf(db, given.organisationId)
  return db.transaction().execute(async (db) => {
    const invitation = await invitationOfBuyer(db, given)
    if (!invitation) return { ok: false, reason: 'missing' }
    if (invitation.state !== 'free') return { ok: false, reason: invitation.state }
    const asked = { name: invitation.supplier, email: given.email, siren: null }
    if (given.email !== invitation.email && isBuyerItself(asked, buyer)) return { ok: false, reason: 'self' }
    const taken = await db
      .selectFrom('invitation')
      .select('id')
      .where('campaign_id', '=', given.campaignId)
      .where('email', '=', given.email)
      .where('id', '!=', given.invitationId)
      .executeTakeFirst()
    if (taken) return { ok: false, reason: 'taken' }
    const launch = await launchFor(db, given)
    if (!launch) return { ok: false, reason: 'over' }
    const nonce = randomToken()
    const token = invitationToken(given.secret, { id: given.invitationId, nonce })
    const search = searchText(`${invitation.supplier} ${given.email}`)
    const row = await replaceToken(db, given, { nonce, token, search })
    if (!row) return { ok: false, reason: 'claimed' }
    await db
      .updateTable('outbox')
      .set({ status: 'gave_up', last_error: 'link replaced' })
      .where('invitation_id', '=', given.invitationId)
      .where('status', '=', 'waiting')
      .execute()
    const { settings, commitment } = launch
    const supplier = { name: row.supplier_name, email: given.email, siren: row.siren, language: row.language }
    const mail = {
      ...invitationMail(supplier, { settings, commitment, token, baseUrl: given.baseUrl }),
      id: given.newId(),
      kind: 'invitation',
      to: given.email,
      language: row.language,
      organisationId: given.organisationId,
      campaignId: given.campaignId,
      invitationId: given.invitationId,
    }
    await enqueueMail(db, mail, { baseUrl: given.baseUrl, now: given.now })
    await appendEvent(db, {
      chainId: campaignChain(given.campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'invitation_renewed',
      payload: { invitation: given.invitationId, address_changed: given.email !== invitation.email },
    })
    return { ok: true }
  })
}
