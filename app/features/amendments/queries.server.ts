import { changesForSupplier, type SettingChange, settingChanges } from '#app/domain/campaign/amendment.ts'
import { type FrozenSettings, frozenSettings } from '#app/domain/campaign/campaign.ts'
import { type LaunchChainFault, launchChainFault } from '#app/domain/campaign/launch.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { ownCriteria } from '#app/features/campaigns/apart.server.ts'
import { campaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

async function storedVersions(db: Db, campaignId: string) {
  const rows = await db
    .selectFrom('launch_version as v')
    .leftJoin('person as p', 'p.id', 'v.author_id')
    .select(['v.version', 'v.settings', 'v.salt', 'v.notes_key as notesKey', 'v.commitment'])
    .select(['v.previous_commitment as previous', 'v.reason', 'v.reopened', 'v.created_at as at', 'p.name as author'])
    .where('v.campaign_id', '=', campaignId)
    .orderBy('v.version')
    .execute()
  return rows.map((row) => ({
    ...row,
    reopened: row.reopened === 1,
    stored: JSON.parse(row.settings) as FrozenSettings,
    settings: frozenSettings.parse(JSON.parse(row.settings)),
  }))
}

type Diff = (before: FrozenSettings, after: FrozenSettings) => SettingChange[]

function versionsWith(rows: Awaited<ReturnType<typeof storedVersions>>, diff: Diff) {
  return rows
    .map((row, index) => {
      const { version, at, reason, reopened, commitment, settings } = row
      const before = rows[index - 1]
      const changes = before ? diff(before.settings, settings) : []
      return { version, at, reason, reopened, commitment, changes, author: row.author }
    })
    .toReversed()
}

/** Names of the criteria that settings ask of, for the words of a change. */
export function criterionNames(settings: FrozenSettings): Record<string, Localised> {
  const criteria = settings.questionnaires.flatMap(
    ({ id, version }) => questionnaireEntry(id, version)?.full.criteria ?? [],
  )
  return Object.fromEntries([...criteria, ...ownCriteria(settings.own)].map(({ id, name }) => [id, name]))
}

export interface AmendmentsKey {
  campaignId: string
  organisationId: string
  /** False for a reader, who sees campaigns once they are closed. */
  runningToo: boolean
  now: string
}

/** Every launch version of a buyer's own campaign, the newest first, with what it changed and whether the chain holds. */
export async function amendmentList(db: Db, key: AmendmentsKey) {
  const campaign = await campaignOfBuyer(db, key)
  if (!campaign || campaign.status === 'draft' || (!key.runningToo && campaign.status === 'launched')) return null
  const rows = await storedVersions(db, campaign.id)
  const last = rows.at(-1)
  if (!last) return null
  const fault: LaunchChainFault | null = launchChainFault(rows.map((row) => ({ ...row, settings: row.stored })))
  return {
    campaign: { id: campaign.id, name: campaign.name, status: campaign.status, timeZone: campaign.time_zone },
    versions: versionsWith(rows, settingChanges),
    names: criterionNames(last.settings),
    fault,
  }
}
export type AmendmentListModel = NonNullable<Awaited<ReturnType<typeof amendmentList>>>

/**
 * What changed since the launch, for a supplier whose request the caller has established: never the weights that it is
 * not shown, nor who decided. Empty while nothing was amended (Design §4.1).
 */
export async function amendmentsForSupplier(db: Db, campaignId: string) {
  const rows = await storedVersions(db, campaignId)
  const last = rows.at(-1)
  if (!last || rows.length < 2) return { amendments: [], names: {} }
  const amendments = versionsWith(rows, changesForSupplier)
    .filter(({ version }) => version > 1)
    .map(({ author: _, ...shown }) => shown)
  return { amendments, names: criterionNames(last.settings) }
}
export type SupplierAmendments = Awaited<ReturnType<typeof amendmentsForSupplier>>
