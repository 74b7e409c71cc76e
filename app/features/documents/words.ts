import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats, Language } from '#app/i18n/formats.ts'

/** The language of a document, its texts and its formats. */
export interface DocumentWords {
  lang: Language
  t: Dictionary
  f: Formats
}
