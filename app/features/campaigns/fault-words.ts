import type { DraftStep, LaunchFault } from '#app/domain/campaign/launch-check.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { shortName } from '#app/domain/results/radar.ts'
import { paths } from '#app/http/paths.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats, Language } from '#app/i18n/formats.ts'

interface Words {
  lang: Language
  t: Dictionary
  f: Formats
}

/** Criteria named when many lack the same thing; the screen that mends them shows which. */
const NAMED_OF_MANY = 3

export interface NamedCriterion {
  id: string
  name: Localised
}

/** What keeps a draft from being launched, with criteria called by their names. */
export function faultWords(fault: LaunchFault, criteria: readonly NamedCriterion[], { t, f, lang }: Words): string {
  const words = t.launch.faults[fault.code]
  if (typeof words === 'string') return words
  const names = fault.detail.map((one) => shortName(criteria.find(({ id }) => id === one)?.name[lang] ?? one))
  const more = names.length - NAMED_OF_MANY
  return words(f.list(more > 1 ? [...names.slice(0, NAMED_OF_MANY), t.launch.otherCriteria(more)] : names))
}

export function stepHref(campaignId: string, step: DraftStep): string {
  const hrefs = {
    settings: paths.campaignSettings,
    weights: paths.campaignWeights,
    apart: paths.campaignApart,
    panel: paths.campaignPanel,
    suppliers: paths.campaignSuppliers,
  }
  return hrefs[step](campaignId)
}
