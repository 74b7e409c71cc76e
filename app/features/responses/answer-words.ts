import type { AnswerContent } from '#app/domain/answers.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { ShownWarning } from './draft-warnings.ts'

interface Words {
  t: Dictionary
  f: Formats
}

/** What is declared beside a text, in one line: state, due date where there is one, reason of "not applicable"; empty without a state. */
export function declaredLine({ state, stateDate, naReason }: Omit<AnswerContent, 'text'>, { t, f }: Words): string {
  if (!state) return ''
  if (state === 'not_applicable') return t.responses.declaredReason(t.terms.states[state], naReason ?? '')
  const dated = (state === 'in_progress' || state === 'planned') && stateDate
  return dated ? t.responses.declaredDate(t.terms.states[state], f.day(stateDate)) : t.terms.states[state]
}

const LONGEST_MATCH = 80

/** A warning and the words of the text that it is about; none when it is about the whole answer. */
export function warningLine({ code, match }: ShownWarning, { t }: Words): string {
  const label = t.warnings.codes[code]
  if (match === '' || code === 'repeated') return label
  return t.warnings.matched(label, match.length > LONGEST_MATCH ? `${match.slice(0, LONGEST_MATCH)}…` : match)
}
