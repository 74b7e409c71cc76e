import { currentLaunch } from '#app/features/campaigns/launched.server.ts'
import { actionsOf, pairOfBuyer } from '#app/features/progress/plan.server.ts'
import { publicReferences } from '#app/features/questionnaires/references.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { tellingOf } from './hold.server.ts'
import { type ReportKey, type ReportResult, supplierReport } from './supplier-report.server.ts'
import type { Publication } from './supplier-report-pdf.server.ts'
import { readKept } from './told-report.ts'

type Db = Kysely<Schema>

interface Reference {
  id: string
  name: string
  url: string | null
  use: { fr: string; en: string }
}

/** The report as the buyer reads it: what was told once it is published, and until then what would be. */
export type BuyerReport =
  | (Extract<ReportResult, { ok: true }> & { sent: boolean; publication: Publication | null; references: Reference[] })
  | Extract<ReportResult, { ok: false }>

/** Null for another organisation's, for a supplier that submitted nothing and, to who sees only what is told, before it is. */
export async function buyerReport(db: Db, key: ReportKey & { toldOnly: boolean }): Promise<BuyerReport | null> {
  const found = await supplierReport(db, key)
  const telling = found && (await tellingOf(db, key))
  const published = telling?.published_at ?? null
  if (!found || (key.toldOnly && published === null)) return null
  if (!found.ok) return found
  const settings = (await currentLaunch(db, key.campaignId))?.settings
  const { priority } = found.report
  const references: Reference[] = publicReferences(priority ? [priority.id] : [], settings?.segment ?? null)
  if (!telling || published === null) return { ...found, sent: Boolean(telling), publication: null, references }
  const commitments = await db
    .selectFrom('launch_version')
    .select(['version', 'commitment'])
    .where('campaign_id', '=', key.campaignId)
    .orderBy('version')
    .execute()
  const pair = await pairOfBuyer(db, key)
  const publication = {
    publishedAt: published,
    reply: telling.reply,
    commitments,
    actions: pair ? await actionsOf(db, pair) : [],
  }
  return { ok: true, report: readKept(telling.report), sent: true, publication, references }
}
