import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { statusAt } from '#app/domain/campaign/deadline.ts'
import { isSmall } from '#app/domain/campaign/proportion.ts'
import { type SupplierQuestionnaire, withinScope } from '#app/domain/questionnaire/questionnaire.ts'
import { weightsInScope } from '#app/domain/scoring/weights.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { frozenApart } from './apart.server.ts'
import { settingsOf } from './settings-reading.server.ts'

type Db = Kysely<Schema>

export interface Launch {
  version: number
  commitment: string
  salt: string
  /** What seals the private notes in the commitment (Design §4.1). */
  notesKey: string | null
  settings: FrozenSettings
  launchedAt: string
}

/** The launch version in force. The caller has already established who may read the campaign. */
export async function currentLaunch(db: Db, campaignId: string): Promise<Launch | null> {
  const row = await db
    .selectFrom('launch_version')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    version: row.version,
    commitment: row.commitment,
    salt: row.salt,
    notesKey: row.notes_key,
    settings: settingsOf(row.settings),
    launchedAt: row.created_at,
  }
}

/** The settings as they bear on one supplier: a small one answers fewer questions, and the weights follow them. */
export function settingsFor(settings: FrozenSettings, headcount: number | null): FrozenSettings {
  const { proportion } = settings
  if (!proportion || !isSmall(proportion, headcount)) return settings
  const { criteria } = withinScope(baseEntry(settings).full, proportion.scope)
  const asked = new Set(criteria.map(({ id }) => id))
  const all = Object.keys(settings.weights).map((id) => ({ id, inScope: asked.has(id) }))
  return { ...settings, scope: proportion.scope, weights: weightsInScope(settings.weights, all) }
}

/** The launch version in force as it bears on one invitation. The caller has established who may read it. */
export async function launchFor(db: Db, key: { campaignId: string; invitationId: string }): Promise<Launch | null> {
  const launch = await currentLaunch(db, key.campaignId)
  if (!launch?.settings.proportion) return launch
  const row = await db
    .selectFrom('invitation_headcount')
    .select('headcount')
    .where('invitation_id', '=', key.invitationId)
    .executeTakeFirst()
  return { ...launch, settings: settingsFor(launch.settings, row?.headcount ?? null) }
}

/** A buyer's own campaign with its state at `now`, or null: another organisation's is nothing at all. */
export async function campaignOfBuyer(db: Db, key: { campaignId: string; organisationId: string; now: string }) {
  const row = await db
    .selectFrom('campaign')
    .selectAll()
    .where('id', '=', key.campaignId)
    .where('organisation_id', '=', key.organisationId)
    .executeTakeFirst()
  return row ? { ...row, status: statusAt(row, key.now) } : null
}

/** The same, with the settings frozen at launch; null for a draft too. */
export async function launchedCampaignOfBuyer(
  db: Db,
  key: { campaignId: string; organisationId: string; now: string },
) {
  const campaign = await campaignOfBuyer(db, key)
  const launch = campaign && campaign.status !== 'draft' ? await currentLaunch(db, campaign.id) : null
  return campaign && launch ? { campaign, launch } : null
}

/** The base questionnaire of a launch with everything, for the buyer's side, within the scope. */
export function frozenQuestionnaire(settings: FrozenSettings, scope: readonly string[] = settings.scope) {
  return withinScope(baseEntry(settings).full, scope)
}

/** All that a panel assesses of a launch: the base within its scope, then what counts apart. */
export function assessedQuestionnaire(settings: FrozenSettings) {
  const base = frozenQuestionnaire(settings)
  const apart = frozenApart(settings).flatMap(({ criteria }) => criteria)
  return { ...base, criteria: [...base.criteria, ...apart] }
}

function baseEntry(settings: FrozenSettings) {
  const base = settings.questionnaires.find(({ kind }) => kind === 'base')
  const entry = base && questionnaireEntry(base.id, base.version)
  if (!entry) throw new Error(`Questionnaire ${base?.id}@${base?.version} is not published here`)
  return entry
}

/** The same without anything of `evaluatorOnly`, for suppliers. */
export function frozenSupplierQuestionnaire(settings: FrozenSettings): SupplierQuestionnaire {
  return withinScope(baseEntry(settings).supplier, settings.scope)
}
