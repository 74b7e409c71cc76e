// Tabulation and line ends stay; a form feed or an escape comes with a paste and shows nowhere.
const unwritable = /[^\P{Cc}\t\n\r]/gu

/** A text without the control characters that nobody types: PostgreSQL stores no NUL, and no XML holds most others. */
export function writableText(text: string): string {
  return text.replace(unwritable, '')
}
