import type { Dictionary } from '#app/i18n/dictionary.ts'
import { useWords } from './i18n.tsx'

/** A maturity level as a word on its tone; never the tone alone. */
export function LevelTag({ level }: { level: keyof Dictionary['terms']['levels'] | null }) {
  const { t } = useWords()
  return <span className={`level ${level ?? 'none'}`}>{level ? t.terms.levels[level] : t.terms.notAssessed}</span>
}
