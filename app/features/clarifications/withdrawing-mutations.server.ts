import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { enqueueMails } from '#app/features/mail/enqueue.server.ts'
import { holdForAssessment } from '#app/features/marking/hold.server.ts'
import { paths } from '#app/http/paths.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { mailReaders, withdrawalMail } from './clarification-mail.server.ts'
import { type CampaignKey, clarificationsOf } from './queries.server.ts'

interface Given extends CampaignKey {
  clarificationId: string
  actorId: string
  reason: string
  baseUrl: string
  newId: () => string
}

export type WithdrawalResult = { ok: true } | { ok: false; reason: 'not_found' | 'over' | 'submitted' | 'withdrawn' }

/**
 * Withdraws a clarification to which nothing was submitted, whether its date has passed or not, as long as the campaign
 * is not assessed: with a reason, an event and a mail. The row stays, and what the supplier had written stays its own.
 */
export async function withdrawClarification(db: Kysely<Schema>, given: Given): Promise<WithdrawalResult> {
  return db.transaction().execute(async (db): Promise<WithdrawalResult> => {
    const held = await holdForAssessment(db, given)
    const asked = (await clarificationsOf(db, given)).find(({ id }) => id === given.clarificationId)
    if (!asked) return { ok: false, reason: 'not_found' }
    if (asked.state === 'submitted' || asked.state === 'withdrawn') return { ok: false, reason: asked.state }
    if (!held) return { ok: false, reason: 'over' }
    await db
      .updateTable('clarification')
      .set({ withdrawn_at: given.now, withdrawn_by: given.actorId, withdrawal_reason: given.reason })
      .where('id', '=', given.clarificationId)
      .where('campaign_id', '=', given.campaignId)
      .where('submitted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .execute()
    const { invitationId: invitation, questionId: question } = asked
    const payload = { clarification: asked.id, invitation, question, reason: sha256Hex(given.reason) }
    await appendEvent(db, {
      ...{ chainId: campaignChain(given.campaignId), at: given.now, actorId: given.actorId },
      ...{ kind: 'clarification_withdrawn', payload },
    })
    const url = given.baseUrl + paths.requestClarification(invitation, asked.id)
    const mails = (await mailReaders(db, given, [invitation])).map((reader) =>
      withdrawalMail({ ...reader, id: given.newId(), url, question, reason: given.reason }),
    )
    await enqueueMails(db, mails, given)
    return { ok: true }
  })
}
