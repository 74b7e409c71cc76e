import {
  type AmendmentFault,
  type AmendmentWish,
  amended,
  amendmentFaults,
  settingChanges,
} from '#app/domain/campaign/amendment.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { Preview } from './AmendmentPreview.tsx'
import { amendable } from './page.server.ts'

interface Given {
  campaignId: string
  organisationId: string
  now: string
  version: number
  wish: AmendmentWish
  reason: string
}

/** What an amendment would come to, without writing anything; no faults when it is only that another came first. */
export async function amendmentPreview(
  db: Kysely<Schema>,
  given: Given,
): Promise<{ ok: true; preview: Preview } | { ok: false; faults: AmendmentFault[] | null }> {
  const found = await amendable(db, given)
  if (!found || found.launch.version !== given.version) return { ok: false, faults: null }
  const before = found.launch.settings
  const after = amended(before, given.wish, found.facts.base)
  const faults = amendmentFaults(before, after, found.facts)
  if (faults.length > 0) return { ok: false, faults }
  const { suppliers } = await db
    .selectFrom('invitation')
    .select((e) => e.fn.countAll<number>().as('suppliers'))
    .where('campaign_id', '=', given.campaignId)
    .where('status', '!=', 'withdrawn')
    .executeTakeFirstOrThrow()
  const changes = settingChanges(before, after)
  return { ok: true, preview: { changes, suppliers: Number(suppliers), reason: given.reason } }
}
