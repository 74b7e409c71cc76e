import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { ReportQuestion, SupplierReport } from './supplier-report-model.ts'

interface Words {
  t: Dictionary
  f: Formats
}

/** The level kept for one answer, in words, and what explains it when it is not the panel's level. */
export function levelInWords(
  { level, source, provisional }: Pick<ReportQuestion, 'level' | 'source' | 'provisional'>,
  { t, f }: Words,
): string {
  if (level === null) return t.reports.naAccepted
  const whole = [0, 1, 2, 3].find((known) => known === level)
  const words = whole === undefined ? f.decimal(level, 1) : t.terms.levelByNumber[whole as 0 | 1 | 2 | 3]
  const why = {
    consensus: '',
    mean: '',
    unmarked: '',
    unanswered: t.record.sources.unanswered,
    na_accepted: '',
    na_refused: t.record.sources.na_refused,
    na_pending: t.record.sources.na_pending,
  }[source]
  return [words, why, provisional ? t.terms.provisional : ''].filter(Boolean).join(' · ')
}

/** What the supplier reads beside one level: the buyer's released comment, why a "not applicable" was ruled so, and its own complements. */
export function remarksOf({ comment, ruling, complements }: ReportQuestion, { t, f }: Words): string {
  const own = complements.map(({ at, text }) => `${t.reports.complement(f.shortDay(at))} ${text}`)
  const lines = [comment ?? '', ruling ? `${t.reports.ruling} ${ruling}` : '', ...own]
  return lines.filter(Boolean).join('\n')
}

/** How the figures were made, in one sentence that a supplier can check. */
export function methodSentence({ questionnaire, weightsVisible }: SupplierReport, { t }: Words): string {
  return t.reports.method(questionnaire.questions, weightsVisible)
}

/** Whether a median stands beside the scores, and of how many responses. */
export function hasMedian({ criteria }: SupplierReport): boolean {
  return criteria.some(({ median }) => median !== null)
}
