/** The criteria of each person, from boxes that are called `person:criterion`. */
export function tickedCriteria(ticked: readonly string[]): Map<string, string[]> {
  const criteria = new Map<string, string[]>()
  for (const box of ticked) {
    const [person = '', criterion = ''] = box.split(':')
    criteria.set(person, [...(criteria.get(person) ?? []), criterion])
  }
  return criteria
}
