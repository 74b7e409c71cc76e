import { deadlineInForce, localOf } from '#app/domain/campaign/deadline.ts'
import { campaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'

/** Who may be given more time, and until when each has; null for a draft and for another's campaign. */
export async function extensionPage(
  db: Kysely<Schema>,
  key: { campaignId: string; organisationId: string; now: string; compare: Formats['compare'] },
) {
  const campaign = await campaignOfBuyer(db, key)
  if (!campaign?.deadline || campaign.status === 'draft') return null
  const { deadline, time_zone: timeZone } = campaign
  const rows = await db
    .selectFrom('invitation')
    .select(['id', 'supplier_name as name', 'own_deadline'])
    .where('campaign_id', '=', campaign.id)
    .where('status', 'not in', ['declined', 'withdrawn'])
    .execute()
  return {
    campaign: { id: campaign.id, name: campaign.name },
    open: campaign.status === 'launched',
    deadline,
    timeZone,
    time: localOf(deadline, timeZone).time,
    suppliers: rows
      .map((row) => ({ id: row.id, name: row.name, deadline: deadlineInForce({ ...row, deadline }) }))
      .sort((a, b) => key.compare(a.name, b.name)),
  }
}
export type ExtensionPageModel = NonNullable<Awaited<ReturnType<typeof extensionPage>>>
