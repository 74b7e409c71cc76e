import type { Language } from '#app/i18n/formats.ts'

/** The language that a link to a document asks for with `lang`, else the reader's. */
export function documentLanguage(request: Request, reader: Language): Language {
  const asked = new URL(request.url).searchParams.get('lang')
  return asked === 'fr' || asked === 'en' ? asked : reader
}
