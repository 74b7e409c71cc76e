import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import { settingsFaults } from '#app/domain/campaign/launch-check.ts'
import { onQuestionnaire } from '#app/domain/campaign/presets.ts'
import { reducedScope } from '#app/domain/campaign/proportion.ts'
import { baseOf, buyerOf, type DraftKey, draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { baseVersions, publishedBase } from './choices.server.ts'
import type { TypedSettings } from './forms.ts'

type Db = Kysely<Schema>

/** The settings page of a buyer's own campaign; null for another's. The caller looks at `status` before editing. */
export async function settingsPage(db: Db, key: DraftKey) {
  const stored = await draftOfBuyer(db, key)
  if (!stored) return null
  const { id, status, revision, draft } = stored
  const { underProcurementCode } = await buyerOf(db, key.organisationId)
  return { id, status, revision, draft, underProcurementCode, versions: baseVersions() }
}

/**
 * The draft with the typed settings in place of its own, or what is wrong with them, by field. A deadline that is not
 * fixed yet is no fault before the launch; everything that the page does not show stays as stored.
 */
export function draftWithSettings(
  page: SettingsPage,
  typed: TypedSettings,
  now: string,
): { ok: true; draft: CampaignDraft } | { ok: false; faults: { field: string; code: string }[] } {
  const base = publishedBase(typed.questionnaire)
  if (!base) return { ok: false, faults: [{ field: 'questionnaire', code: 'questionnaire' }] }
  const draft: CampaignDraft = {
    ...onQuestionnaire(page.draft, baseOf(page.draft).full, base),
    name: typed.name,
    purpose: typed.purpose,
    deadlineDay: typed.deadlineDay ?? null,
    deadlineTime: typed.deadlineTime,
    timeZone: typed.timeZone,
    debriefingOn: typed.debriefingOn ?? null,
    questionsOn: typed.questionsOn ?? null,
    requiredMarks: typed.requiredMarks,
    weightsVisible: typed.weightsVisible === 'yes',
    supplierNamesHidden: typed.supplierNamesHidden === 'yes',
    proportion: typed.smallBelow === undefined ? null : { below: typed.smallBelow, kind: typed.smallKind },
    minutesPerQuestion: typed.minutesPerQuestion ?? page.draft.minutesPerQuestion,
  }
  if (reducedScope(draft, supplements())?.length === 0)
    return { ok: false, faults: [{ field: 'smallKind', code: 'small_empty' }] }
  const { underProcurementCode } = page
  const faults = settingsFaults(draft, { underProcurementCode, now }).filter(({ code }) => code !== 'deadline_missing')
  return faults.length > 0 ? { ok: false, faults } : { ok: true, draft }
}

export type SettingsPage = NonNullable<Awaited<ReturnType<typeof settingsPage>>>
