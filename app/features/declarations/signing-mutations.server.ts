import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import { campaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { buyerReaders, enqueueNotices, type Sending } from '#app/features/mail/enqueue-notices.server.ts'
import { panelOf } from '#app/features/marking/panel.server.ts'
import { paths } from '#app/http/paths.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { DeclarationKey } from './signing.server.ts'

type Db = Kysely<Schema>

export type SignResult = { ok: true } | { ok: false; reason: 'not_found' | 'over' | 'signed' }

/**
 * An evaluator's declaration of interest, once a campaign, while it runs or awaits its assessment. The chain keeps that it
 * was signed and the digest of what it says (Design §8).
 */
export async function signDeclaration(
  db: Db,
  given: DeclarationKey & Sending & { interest: boolean; description: string },
): Promise<SignResult> {
  return db.transaction().execute(async (db): Promise<SignResult> => {
    const campaign = await campaignOfBuyer(db, given)
    const named = campaign && (await panelOf(db, given)).some(({ personId }) => personId === given.actorId)
    if (!campaign || !named) return { ok: false, reason: 'not_found' }
    if (campaign.status !== 'launched' && campaign.status !== 'closed') return { ok: false, reason: 'over' }
    const description = given.interest ? given.description : null
    const written = await db
      .insertInto('interest_declaration')
      .values({
        campaign_id: given.campaignId,
        person_id: given.actorId,
        interest: given.interest ? 1 : 0,
        description,
        signed_at: given.now,
        decision: null,
        decision_reason: null,
        decided_by: null,
        decided_at: null,
      })
      .onConflict((c) => c.columns(['campaign_id', 'person_id']).doNothing())
      .executeTakeFirst()
    if (!written.numInsertedOrUpdatedRows) return { ok: false, reason: 'signed' }
    await appendEvent(db, {
      chainId: campaignChain(given.campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'interest_declared',
      payload: { interest: given.interest, description: description === null ? null : sha256Hex(description) },
    })
    if (given.interest) await tellOtherBuyers(db, given, campaign)
    return { ok: true }
  })
}

/** Nobody settles their own interest: whoever else buys there is told that one waits, and not what it is. */
async function tellOtherBuyers(
  db: Db,
  given: DeclarationKey & Sending,
  campaign: { id: string; name: string; created_by: string },
): Promise<void> {
  const { organisationId, actorId } = given
  const notice = {
    kind: 'interest_declared' as const,
    about: () => '',
    path: paths.declarations(campaign.id),
    organisationId,
    campaign,
    invitationId: null,
  }
  const readers = await buyerReaders(db, { organisationId, first: campaign.created_by, except: actorId })
  await enqueueNotices(db, readers, notice, given)
}
