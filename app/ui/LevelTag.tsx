import type { Dictionary } from '#app/i18n/dictionary.ts'
import { useWords } from './i18n.tsx'

type LevelName = keyof Dictionary['terms']['levels']

/** A maturity level as a word on its tone; never the tone alone. */
export function LevelTag({ level }: { level: LevelName | null }) {
  const { t } = useWords()
  return <span className={`level ${level ?? 'none'}`}>{level ? t.terms.levels[level] : t.terms.notAssessed}</span>
}

const tones: LevelName[] = ['absent', 'initial', 'localise', 'manage']

/** The level that somebody gave, 0 to 3, as its number and word on its tone. */
export function MarkTag({ level }: { level: keyof Dictionary['terms']['levelByNumber'] }) {
  const { t } = useWords()
  return <span className={`level ${tones[level]}`}>{t.terms.levelByNumber[level]}</span>
}
