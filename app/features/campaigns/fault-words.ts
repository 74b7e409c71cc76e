import type { DraftStep, LaunchFault } from '#app/domain/launch-check.ts'
import type { Localised } from '#app/domain/questionnaire.ts'
import { shortName } from '#app/domain/radar.ts'
import { paths } from '#app/http/paths.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats, Language } from '#app/i18n/formats.ts'

interface Words {
  lang: Language
  t: Dictionary
  f: Formats
}

export interface NamedCriterion {
  id: string
  name: Localised
}

/** What keeps a draft from being launched, with criteria called by their names. */
export function faultWords(fault: LaunchFault, criteria: readonly NamedCriterion[], { t, f, lang }: Words): string {
  const words = t.launch.faults[fault.code]
  if (typeof words === 'string') return words
  return words(f.list(fault.detail.map((one) => shortName(criteria.find(({ id }) => id === one)?.name[lang] ?? one))))
}

export function stepHref(campaignId: string, step: DraftStep): string {
  const hrefs = {
    settings: paths.campaignSettings,
    weights: paths.campaignWeights,
    panel: paths.campaignPanel,
    suppliers: paths.campaignSuppliers,
  }
  return hrefs[step](campaignId)
}
