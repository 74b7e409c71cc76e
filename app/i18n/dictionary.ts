import { en } from './en.ts'
import type { Language } from './formats.ts'
import { fr } from './fr.ts'

/** Every text of the product. French is the model; the compiler refuses an English dictionary that misses a key. */
export type Dictionary = typeof fr

const dictionaries: Record<Language, Dictionary> = { fr, en }

export function dictionary(language: Language): Dictionary {
  return dictionaries[language]
}

/** French first; English when the reader chose it, or prefers it and has chosen nothing. */
export function chooseLanguage(chosen: string | undefined, accepted: string | undefined): Language {
  if (chosen === 'fr' || chosen === 'en') return chosen
  const first = (accepted ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => code === 'fr' || code === 'en')
  return first === 'en' ? 'en' : 'fr'
}
