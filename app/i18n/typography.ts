const nnbsp = '\u202f'

/** French typography (curly apostrophes, narrow no-break spaces before `: ; ? ! %` and inside « »), so that authors type plainly. */
export function frenchTypography(text: string): string {
  return text
    .replaceAll("'", '’')
    .replace(/(?<=\S) ([;:?!%])/g, `${nnbsp}$1`)
    .replace(/« /g, `«${nnbsp}`)
    .replace(/ »/g, `${nnbsp}»`)
}

type Leaf = string | string[] | ((...args: never[]) => string)
export interface Texts {
  [key: string]: Leaf | Texts
}

/** Applies a typography to every text of a dictionary, those that functions return included. */
export function withTypography<T>(texts: T, typography: (text: string) => string): T {
  const entries = Object.entries(texts as Texts).map(([key, value]) => {
    if (typeof value === 'string') return [key, typography(value)]
    if (Array.isArray(value)) return [key, value.map(typography)]
    if (typeof value === 'function') return [key, (...args: never[]) => typography(value(...args))]
    return [key, withTypography(value, typography)]
  })
  return Object.fromEntries(entries) as T
}
