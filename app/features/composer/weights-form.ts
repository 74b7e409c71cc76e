import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import { weightFaults } from '#app/domain/campaign/launch-check.ts'
import { presetFor, scopePresets } from '#app/domain/campaign/presets.ts'
import type { Questionnaire } from '#app/domain/questionnaire/questionnaire.ts'
import type { Supplements } from '#app/domain/questionnaire/supplements.ts'
import { missingWeight, readWeight, totalWeight } from '#app/domain/scoring/weights.ts'

/** A field at fault and the key of its message, as `wordsFor` reads it. */
export interface FieldFault {
  field: string
  key: string
}

export type TypedDraft = { ok: true; draft: CampaignDraft } | { ok: false; faults: FieldFault[] }

type Base = Pick<Questionnaire, 'criteria'>

const text = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The draft with the typed weights and minimums, once each is a number and together they make 100 (Design §3). */
export function draftWithWeights(draft: CampaignDraft, base: Base, form: FormData): TypedDraft {
  const faults: FieldFault[] = []
  const weights: Record<string, number> = {}
  const minimums: Record<string, number> = {}
  for (const { id } of base.criteria) {
    // An emptied weight says nothing: it is no 0 that somebody meant.
    const weight = readWeight(text(form, `weight.${id}`))
    if (weight === null) faults.push({ field: `weight.${id}`, key: 'weight' })
    else weights[id] = weight
    const typed = text(form, `minimum.${id}`)
    const minimum = typed === '' ? undefined : readWeight(typed)
    if (minimum === null) faults.push({ field: `minimum.${id}`, key: 'minimum' })
    else if (minimum !== undefined) minimums[id] = minimum
  }
  if (faults.length > 0) return { ok: false, faults }
  const typed = { ...draft, weights, minimums }
  const wrong = weightFaults(typed, base)
    // The scope is chosen on other pages: the weights may be kept before anything is asked.
    .filter(({ code }) => code !== 'scope_empty')
    .map(({ field, code }) => ({ field, key: code === 'weights_total' ? totalKey(weights) : code }))
  return wrong.length > 0 ? { ok: false, faults: wrong } : { ok: true, draft: typed }
}

function totalKey(weights: Record<string, number>): string {
  const missing = missingWeight(weights)
  const total = Math.round(totalWeight(weights) * 100) / 100
  return missing > 0 ? `weights_short|${total}|${missing}` : `weights_over|${total}|${-missing}`
}

/** The draft with the weights of a preset, and its questions unless they are to be kept (Design §3, §10). */
export function draftWithPreset(
  draft: CampaignDraft,
  base: Base,
  supplements: Pick<Supplements, 'segments' | 'coreQuestions'>,
  form: FormData,
): TypedDraft {
  const segment = text(form, 'segment')
  const asked = text(form, 'scope')
  const scope = scopePresets.find((one) => one === asked)
  if (segment !== '' && !supplements.segments.some(({ id }) => id === segment))
    return { ok: false, faults: [{ field: 'segment', key: 'segment' }] }
  if (!scope && asked !== 'keep') return { ok: false, faults: [{ field: 'scope', key: 'scope' }] }
  if (scope === 'segment' && segment === '') return { ok: false, faults: [{ field: 'scope', key: 'scope_segment' }] }
  const preset = presetFor(base, supplements, { segment: segment || null, scope: scope ?? 'all' })
  return {
    ok: true,
    draft: {
      ...draft,
      segment: preset.segment,
      weights: preset.weights,
      scope: scope ? preset.scope : draft.scope,
    },
  }
}

/** The total of weights as they stand in a form, so that a refused one says what was typed; what is no number counts 0. */
export function typedTotal(typed: readonly string[]): number {
  return Math.round(typed.reduce((sum, one) => sum + (readWeight(one) ?? 0), 0) * 100) / 100
}
