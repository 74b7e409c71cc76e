/** The fields of one answer, by their names. */
export type Fields = Record<string, string>

export interface Kept {
  at: number
  fields: Fields
}

const tidy = (text = '') => text.replaceAll('\r\n', '\n').trimEnd()

/** Line ends and trailing blanks aside, as the server compares. */
export function sameFields(a: Fields, b: Fields): boolean {
  return Object.keys(a).every((name) => tidy(a[name]) === tidy(b[name]))
}

/** Whether the browser took it: a full or forbidden storage refuses, and the page goes on without. */
export function keep(key: string, fields: Fields): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields }))
    return true
  } catch {
    return false
  }
}

export function kept(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

export function erase(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {}
}
