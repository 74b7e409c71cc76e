import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { DraftLine } from './refused.ts'

/** What the settings page says of a draft, in words, always the same lines in the same order. */
export function settingsLines(draft: CampaignDraft, { t, f }: { t: Dictionary; f: Formats }): DraftLine[] {
  const c = t.composer
  return [
    { label: c.name, value: draft.name },
    { label: c.purpose, value: t.terms.purposes[draft.purpose] },
    { label: c.deadlineDay, value: draft.deadlineDay ? f.day(draft.deadlineDay) : c.unset },
    { label: c.deadlineTime, value: draft.deadlineTime },
    { label: c.timeZone, value: draft.timeZone },
    { label: c.questionsOn, value: draft.questionsOn ? f.day(draft.questionsOn) : c.unset },
    { label: c.debriefingOn, value: draft.debriefingOn ? f.day(draft.debriefingOn) : c.unset },
    { label: c.requiredMarks, value: c.requiredMarksOf(draft.requiredMarks) },
    {
      label: c.proportion,
      value: draft.proportion
        ? c.proportionLine(draft.proportion.below, c.smallKinds[draft.proportion.kind])
        : c.proportionNone,
    },
    { label: c.minutesPerQuestion, value: c.minutes(draft.minutesPerQuestion) },
    { label: c.weightsVisible, value: draft.weightsVisible ? c.shown : c.hidden },
    { label: c.namesHidden, value: draft.supplierNamesHidden ? c.namesHiddenYes : c.namesHiddenNo },
  ]
}
