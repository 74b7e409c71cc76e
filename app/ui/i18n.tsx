import { createContext, type ReactNode, useContext } from 'react'
import { type Dictionary, dictionary } from '#app/i18n/dictionary.ts'
import { type Formats, formats, type Language } from '#app/i18n/formats.ts'

interface Words {
  lang: Language
  t: Dictionary
  f: Formats
}

const WordsContext = createContext<Words | null>(null)

export function WordsProvider({ lang, children }: { lang: Language; children: ReactNode }) {
  return (
    <WordsContext.Provider value={{ lang, t: dictionary(lang), f: formats(lang) }}>{children}</WordsContext.Provider>
  )
}

/** The texts and formats of the reader's language: `const { t, f } = useWords()`. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useWords needs a WordsProvider above it')
  return words
}
