/** Letters of a name as ids have them: capitals without accents. */
const capitals = (name: string) =>
  name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')

/** An id for a criterion that has none: the first letters of its name, as many as tell it apart; then any that is free. */
export function newCriterionId(name: string, taken: ReadonlySet<string>): string {
  const letters = `${capitals(name)}ZZZ`
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const wished = [3, 4, 5, 6].map((length) => letters.slice(0, length))
  const others = alphabet.flatMap((second) => alphabet.map((third) => letters.slice(0, 1) + second + third))
  const free = [...wished, ...others].find((id) => !taken.has(id))
  if (!free) throw new Error(`no id is left for a criterion that begins with ${letters.slice(0, 1)}`)
  return free
}

/** The id after the highest that a criterion ever had: the number of a removed question never names another one. */
export function newQuestionId(criterionId: string, taken: ReadonlySet<string>): string {
  const numbers = [...taken].flatMap((id) => {
    const [, prefix, number] = /^([A-Z]+)-(\d+)$/.exec(id) ?? []
    return prefix === criterionId ? [Number(number)] : []
  })
  return `${criterionId}-${Math.max(0, ...numbers) + 1}`
}
