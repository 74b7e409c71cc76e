import type { PointedFault } from '#app/domain/questionnaire/shape-faults.ts'
import type { Finding, Place } from './layout.ts'

const nowhere: Place = { sheet: 'questionnaire', row: null, column: null, heading: '' }

function placeOf({ pointer, fault }: PointedFault, places: ReadonlyMap<string, Place>): Place {
  const level = /^missing rubric level (\d)/.exec(fault)?.[1]
  const exact = level === undefined ? undefined : places.get(`${pointer}#${level}`)
  if (exact) return exact
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = places.get(at)
    if (place) return place
  }
  return nowhere
}

/** Faults of a document as findings in the cells that it was read from, the nearest that is known. */
export function placedFaults(faults: readonly PointedFault[], places: ReadonlyMap<string, Place>): Finding[] {
  return faults.map((one) => ({ place: placeOf(one, places), text: one.fault, blocking: true }))
}
