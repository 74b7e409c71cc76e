import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'

const plain = (text: string) =>
  text
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replaceAll('’', "'")
    .trim()
    .toLowerCase()

export interface Named {
  id: string
  words: Localised
}

/** The one of a list that a cell names: by its id, else by its words in either language. */
export function namedBy<T extends Named>(list: readonly T[], text: string): T | undefined {
  const typed = plain(text)
  if (typed === '') return undefined
  return (
    list.find(({ id }) => plain(id) === typed) ??
    list.find(({ words }) => plain(words.fr) === typed || plain(words.en) === typed)
  )
}

/** The code that a cell holds or calls by its name; the cell itself when it is neither. */
export function codeOf(text: string, names: Record<string, Localised>): string {
  const list = Object.entries(names).map(([id, words]) => ({ id, words }))
  return namedBy(list, text)?.id ?? text
}
