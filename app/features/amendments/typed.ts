/** What was typed in a form, as it comes back with a refusal or a preview. */
export type Typed = Record<string, string | string[]>

export function typedText(values: Typed, name: string): string {
  const value = values[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

export function typedList(values: Typed, name: string): string[] {
  const value = values[name]
  return value === undefined ? [] : [value].flat()
}
