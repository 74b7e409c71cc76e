import type { CampaignDraft, Purpose } from '#app/domain/campaign/campaign.ts'
import { newDraft, presetFor, type ScopePreset, shortQuestions } from '#app/domain/campaign/presets.ts'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import { buyerOf } from '#app/features/campaigns/queries.server.ts'
import { allQuestionnaires, supplements } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

/** The published base versions, as a choice names them. */
export function baseVersions() {
  return allQuestionnaires()
    .filter(({ full }) => full.kind === 'base')
    .map(({ full }) => ({
      ref: `${full.id}@${full.version}`,
      id: full.id,
      version: full.version,
      title: full.title,
    }))
}

/** The published base of that name (`id@version`), the buyer's side; undefined when there is none. */
export function publishedBase(ref: string) {
  return allQuestionnaires().find(({ full }) => full.kind === 'base' && `${full.id}@${full.version}` === ref)?.full
}

/** The presets of weights and scope that a base may start from, and how many questions each asks. */
export function presetChoices(base: Parameters<typeof questionIds>[0]) {
  const presets = supplements()
  const { segments, coreQuestions } = presets
  const keyQuestions = segments.map((segment) => segment.keyQuestions.length)
  return {
    segments: segments.map(({ id, name }) => ({ id, name })),
    all: questionIds(base).length,
    short: shortQuestions(base, presets).length,
    core: coreQuestions.length,
    keyQuestions: { fewest: Math.min(...keyQuestions), most: Math.max(...keyQuestions) },
  }
}

/** What a new campaign may start from, and whether the code of public procurement bears on this buyer. */
export async function campaignChoices(db: Kysely<Schema>, organisationId: string) {
  const versions = baseVersions()
  const newest = publishedBase(versions[0]?.ref ?? '')
  if (!newest) throw new Error('No base questionnaire is published')
  const { underProcurementCode } = await buyerOf(db, organisationId)
  return { versions, ...presetChoices(newest), underProcurementCode }
}

/** The draft that a first form describes, or the field that names something which is not published here. */
export function firstDraft(typed: {
  name: string
  purpose: Purpose
  questionnaire: string
  segment?: string | undefined
  scope: ScopePreset
}): { ok: true; draft: CampaignDraft } | { ok: false; field: 'questionnaire' | 'segment' } {
  const base = publishedBase(typed.questionnaire)
  if (!base) return { ok: false, field: 'questionnaire' }
  if (typed.segment && !supplements().segments.some(({ id }) => id === typed.segment))
    return { ok: false, field: 'segment' }
  const preset = presetFor(base, supplements(), { segment: typed.segment ?? null, scope: typed.scope })
  const { name, purpose } = typed
  return { ok: true, draft: newDraft({ name, purpose, questionnaire: { id: base.id, version: base.version } }, preset) }
}

export type CampaignChoices = Awaited<ReturnType<typeof campaignChoices>>
export type PresetChoices = ReturnType<typeof presetChoices>
