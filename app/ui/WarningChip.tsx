import type { Dictionary } from '#app/i18n/dictionary.ts'
import { useWords } from './i18n.tsx'

/** Longer matches are said by their name alone: the text stands above. */
const quoted = 60

/** What is weak in an answer, with the words that show it. */
export function WarningChip({ code, match }: { code: keyof Dictionary['warnings']['codes']; match: string }) {
  const { t } = useWords()
  const label = t.warnings.codes[code]
  return (
    <span className="chip">{match !== '' && match.length <= quoted ? t.warnings.matched(label, match) : label}</span>
  )
}
