import type { SettingChange } from '#app/domain/campaign/amendment.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats, Language } from '#app/i18n/formats.ts'
import type { RuleChange } from '#app/ui/RuleChanges.tsx'

interface Words {
  t: Dictionary
  f: Formats
  lang: Language
}

interface Context {
  timeZone: string
  names: Record<string, Localised>
}

/** One sentence a change, in the reader's language. */
export function changeLines(
  { changes, reopened }: { changes: readonly SettingChange[]; reopened: boolean },
  { timeZone, names }: Context,
  { t, f, lang }: Words,
): string[] {
  const a = t.amendments.changes
  const day = (date: string | null) => (date === null ? a.none : f.day(date))
  const line = (change: SettingChange): string => {
    switch (change.kind) {
      case 'deadline':
        return a.deadline(f.instant(change.from, timeZone), f.instant(change.to, timeZone))
      case 'debriefingOn':
        return a.debriefingOn(day(change.from), day(change.to))
      case 'questionsOn':
        return a.questionsOn(day(change.from), day(change.to))
      case 'purpose':
        return a.purpose(t.terms.purposes[change.from], t.terms.purposes[change.to])
      case 'weightsVisible':
        return change.to ? a.weightsShown : a.weightsHidden
      case 'weight':
        return a.weight(names[change.criterion]?.[lang] ?? change.criterion, f.amount(change.from), f.amount(change.to))
      case 'minimum':
        return a.minimum(
          names[change.criterion]?.[lang] ?? change.criterion,
          change.from === null ? a.noMinimum : f.amount(change.from),
          change.to === null ? a.noMinimum : f.amount(change.to),
        )
      case 'question_weight':
        return a.questionWeight(change.question, f.amount(change.from), f.amount(change.to))
      case 'question_added':
        return a.questionAdded(change.question)
      case 'question_removed':
        return a.questionRemoved(change.question)
      case 'question_reworded':
        return a.questionReworded(change.question)
      case 'weights_unseen':
        return a.weightsUnseen
    }
  }
  return [...(reopened ? [a.reopened] : []), ...changes.map(line)]
}

interface Amended {
  amendments: readonly {
    version: number
    at: string
    reason: string | null
    reopened: boolean
    commitment: string
    changes: SettingChange[]
  }[]
  names: Record<string, Localised>
}

/** The amendments that a supplier may read, newest first, as its pages show them. */
export function ruleChanges({ amendments, names }: Amended, timeZone: string, words: Words): RuleChange[] {
  return amendments.map((amendment) => ({ ...amendment, lines: changeLines(amendment, { timeZone, names }, words) }))
}
