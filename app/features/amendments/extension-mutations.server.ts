import { deadlineInForce } from '#app/domain/campaign/deadline.ts'
import { type ExtensionFault, extensionFault } from '#app/domain/campaign/extension.ts'
import { setClosing } from '#app/features/campaigns/closing.server.ts'
import { campaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { mailBodies } from '#app/features/mail/bodies.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { keepReachable } from './deadline-mutations.server.ts'
import { type Addressee, addressees, type Sending, tell } from './notices.server.ts'

type Db = Kysely<Schema>

export interface ExtensionGiven extends Sending {
  campaignId: string
  organisationId: string
  invitationId: string
  actorId: string
  deadline: string
  reason: string
}

export type ExtensionResult =
  | { ok: true }
  | { ok: false; reason: 'missing' | 'over' | 'supplier' | 'gone' | ExtensionFault }

/**
 * Gives one supplier more time than the others, with a reason that the equal-treatment report prints. The campaign then
 * ends with the latest deadline given to anyone: nothing is marked while one may still write (Design §3, §4.3).
 */
export async function grantExtension(db: Db, given: ExtensionGiven): Promise<ExtensionResult> {
  const { campaignId, organisationId, invitationId, deadline, reason, now } = given
  return db.transaction().execute(async (db): Promise<ExtensionResult> => {
    // Taken first: an amendment, a close or a submission comes before or after.
    await db
      .updateTable('campaign')
      .set((e) => ({ revision: e('revision', '+', 1) }))
      .where('id', '=', campaignId)
      .where('organisation_id', '=', organisationId)
      .execute()
    const campaign = await campaignOfBuyer(db, given)
    if (!campaign?.deadline || campaign.status === 'draft') return { ok: false, reason: 'missing' }
    if (campaign.status !== 'launched') return { ok: false, reason: 'over' }
    const invitation = await db
      .selectFrom('invitation')
      .select(['status', 'own_deadline'])
      .where('id', '=', invitationId)
      .where('campaign_id', '=', campaignId)
      .executeTakeFirst()
    if (!invitation) return { ok: false, reason: 'supplier' }
    if (invitation.status === 'declined' || invitation.status === 'withdrawn') return { ok: false, reason: 'gone' }
    const common = campaign.deadline
    const inForce = deadlineInForce({ ...invitation, deadline: common })
    const fault = extensionFault(deadline, { inForce, common, now })
    if (fault) return { ok: false, reason: fault }
    const id = given.newId()
    await appendEvent(db, {
      chainId: campaignChain(campaignId),
      at: now,
      actorId: given.actorId,
      kind: 'extension',
      payload: { invitation: invitationId, extension: id, deadline },
    })
    await db
      .insertInto('extension')
      .values({
        id,
        campaign_id: campaignId,
        invitation_id: invitationId,
        deadline,
        previous_deadline: inForce,
        reason,
        person_id: given.actorId,
        granted_at: now,
      })
      .execute()
    await db.updateTable('invitation').set({ own_deadline: deadline }).where('id', '=', invitationId).execute()
    await setClosing(db, given)
    await keepReachable(db, given, { deadline, timeZone: campaign.time_zone })
    const buyer = await db
      .selectFrom('organisation')
      .select('name')
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow()
    const write = (to: Addressee) =>
      extensionMail(to, { campaign: campaign.name, buyer: buyer.name, deadline, timeZone: campaign.time_zone, reason })
    await tell(db, await addressees(db, given, given), { kind: 'extension', campaignId, organisationId, write }, given)
    return { ok: true }
  })
}

interface Extension {
  campaign: string
  buyer: string
  deadline: string
  timeZone: string
  reason: string
}

function extensionMail(to: Addressee, { campaign, buyer, deadline, timeZone, reason }: Extension) {
  const { mail } = dictionary(to.language)
  const until = formats(to.language).instant(deadline, timeZone)
  return {
    subject: mail.extensionSubject(campaign),
    ...mailBodies({
      language: to.language,
      before: [
        mail.greeting,
        mail.extensionLead(buyer, to.supplier),
        mail.extensionDeadline(until),
        mail.amendmentReason,
        reason,
      ],
      link: { label: mail.invitationLink, url: to.url },
      after: [mail.extensionReport],
    }),
  }
}
