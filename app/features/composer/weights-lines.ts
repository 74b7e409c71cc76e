import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import type { Questionnaire } from '#app/domain/questionnaire/questionnaire.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats, Language } from '#app/i18n/formats.ts'
import { choiceOf } from './criterion-form.ts'
import type { DraftLine } from './refused.ts'

interface Words {
  t: Dictionary
  f: Formats
  lang: Language
}

/** What the weights page says of a draft, in words: one line a criterion, then how many questions are asked. */
export function weightsLines(
  draft: CampaignDraft,
  base: Pick<Questionnaire, 'criteria'>,
  { t, f, lang }: Words,
): DraftLine[] {
  const lines = base.criteria.map(({ id, name }) => {
    const minimum = draft.minimums[id]
    return {
      label: name[lang],
      value: t.weights.line(f.amount(draft.weights[id] ?? 0), minimum === undefined ? null : f.amount(minimum)),
    }
  })
  return [...lines, { label: t.composer.scope, value: t.composer.questions(draft.scope.length) }]
}

/** What the page of a criterion says of a draft, in words: the place of each question and its note. */
export function questionLines(draft: CampaignDraft, questions: readonly { id: string }[], t: Dictionary): DraftLine[] {
  const { choices, choiceLine } = t.weights
  return questions.map(({ id }) => ({
    label: id,
    value: choiceLine(choices[choiceOf(draft, id)], draft.evaluatorNotes[id] ?? ''),
  }))
}
