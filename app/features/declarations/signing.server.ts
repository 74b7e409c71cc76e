import { clearance } from '#app/domain/assessment/interest.ts'
import { launchedCampaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { panelOf } from '#app/features/marking/panel.server.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { declarationsOf } from './state.server.ts'

type Db = Kysely<Schema>

export interface DeclarationKey {
  campaignId: string
  organisationId: string
  actorId: string
  now: string
}

/**
 * What an evaluator reads before signing: the campaign and the names of all its suppliers in alphabetical order, without
 * which nobody could declare anything, and nothing that was answered. Null for a campaign that is not theirs to mark.
 */
export async function declarationPage(db: Db, key: DeclarationKey & { compare: Formats['compare'] }) {
  const found = await launchedCampaignOfBuyer(db, key)
  if (!found) return null
  const signed = (await declarationsOf(db, key)).get(key.actorId) ?? null
  const named = (await panelOf(db, key)).some(({ personId }) => personId === key.actorId)
  if (!named && signed?.decision !== 'removed') return null
  const suppliers = await db
    .selectFrom('invitation')
    .select('supplier_name as name')
    .where('campaign_id', '=', key.campaignId)
    .where('status', '!=', 'withdrawn')
    .execute()
  const { id, name, status, time_zone: timeZone } = found.campaign
  return {
    campaign: { id, name, status, timeZone },
    hidden: found.launch.settings.supplierNamesHidden === true,
    suppliers: suppliers.map((supplier) => supplier.name).sort(key.compare),
    state: clearance(signed),
    signed,
  }
}
export type DeclarationPageModel = NonNullable<Awaited<ReturnType<typeof declarationPage>>>

/** Whether a page of the panel is shut to somebody only because their declaration is not signed or not settled. */
export async function mustDeclare(db: Db, key: DeclarationKey): Promise<boolean> {
  if (!(await panelOf(db, key)).some(({ personId }) => personId === key.actorId)) {
    return (await declarationsOf(db, key)).get(key.actorId)?.decision === 'removed'
  }
  return clearance((await declarationsOf(db, key)).get(key.actorId) ?? null) !== 'cleared'
}
