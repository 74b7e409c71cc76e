import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import { ownAt, ownPlaces } from './apart-form.ts'
import type { DraftLine } from './refused.ts'

/** What a draft says of its modules and own questions, in words, always the same lines in the same order. */
export function apartLines(draft: CampaignDraft, t: Dictionary): DraftLine[] {
  const modules = draft.modules.map(({ id, version }) => `${id} ${version}`).join(', ')
  return [
    { label: t.apart.chosenModules, value: modules || t.apart.none },
    ...ownPlaces.map((place) => ({
      label: t.apart.ownNumber(place),
      value: Object.values(ownAt(draft, place)).filter(Boolean).join(' · ') || t.apart.none,
    })),
  ]
}
