import type { AnswerContent } from '#app/domain/answers/answers.ts'
import { OWN } from '#app/domain/questionnaire/own-questions.ts'
import type { SupplierQuestion } from '#app/domain/questionnaire/questionnaire.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats, Language } from '#app/i18n/formats.ts'
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

/** Why a question is asked and what would prove its answer; empty when its buyer gave no reason. */
export function askedHint(
  { rationale, evidence }: Pick<SupplierQuestion, 'rationale' | 'evidence'>,
  { t, f, lang }: Words & { lang: Language },
): string {
  const expected = evidence.map(({ label }) => label[lang])
  return [rationale[lang], expected.length > 0 && t.responses.expected(f.list(expected))].filter(Boolean).join(' ')
}

/** Where the answers of a criterion outside the common score go, and where they do not. */
export function apartNote({ id }: { id: string }, { apart }: Dictionary): string {
  return id === OWN ? apart.forOwn : apart.moduleOwnTotal
}

const LONGEST_MATCH = 80

/** A warning and the words of the text that it is about; none when it is about the whole answer. */
export function warningLine({ code, match }: ShownWarning, { t }: Words): string {
  const label = t.warnings.codes[code]
  if (match === '' || code === 'repeated') return label
  return t.warnings.matched(label, match.length > LONGEST_MATCH ? `${match.slice(0, LONGEST_MATCH)}…` : match)
}
