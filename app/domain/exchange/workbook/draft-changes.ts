import type { Draft } from './draft.ts'
import type { Finding, Place } from './layout.ts'
import { listed, type TableRow } from './table.ts'

/** The version that a draft follows, as far as its questions go. */
export interface EarlierVersion {
  version: string
  criteria: readonly { questions: readonly { id: string; question: { fr: string; en: string } }[] }[]
}

export interface DraftChanges {
  id: string
  version: string
  from: string
  questions: { id: string; relation: string; from: string[] }[]
  removed: string[]
}

const relationOf = (sources: number, shared: boolean, equal: boolean) => {
  if (sources === 0) return 'new'
  if (sources > 1) return 'merged'
  if (shared) return 'split'
  return equal ? 'same' : 'reworded'
}

/**
 * How the questions of a draft descend from those of the version before. What a row does not say follows from the rest:
 * an id that existed comes from itself, a source of several questions is split, several sources are merged, one alone is
 * the same or reworded as the two wordings are. What no question comes from is removed. Source: Design §10.
 */
export function draftChanges(
  draft: Draft,
  rows: ReadonlyMap<string, TableRow>,
  before: EarlierVersion,
): { changes: DraftChanges; places: Map<string, Place> } {
  const earlier = new Map(before.criteria.flatMap(({ questions }) => questions.map((one) => [one.id, one.question])))
  const places = new Map<string, Place>()
  const asked = draft.criteria.flatMap(({ questions }) => questions)
  const sources = asked.map(({ id }) => {
    const given = listed(rows.get(id)?.cell('from').text ?? '').map((one) => one.toUpperCase())
    if (given.length > 0 || rows.get(id)?.cell('relation').text.toLowerCase() === 'new') return given
    return earlier.has(id) ? [id] : []
  })
  const uses = new Map<string, number>()
  for (const source of sources.flat()) uses.set(source, (uses.get(source) ?? 0) + 1)
  const questions = asked.map(({ id, question }, index) => {
    const from = sources[index] ?? []
    const row = rows.get(id)
    const at = `/questions/${index}`
    if (row) {
      places.set(at, row.cell('id').place)
      places.set(`${at}/relation`, row.cell('relation').place)
      places.set(`${at}/from`, row.cell('from').place)
    }
    const [first = ''] = from
    const was = earlier.get(first)
    const equal = was !== undefined && was.fr === question.fr && was.en === question.en
    const said = row?.cell('relation').text.toLowerCase()
    return { id, relation: said || relationOf(from.length, (uses.get(first) ?? 0) > 1, equal), from }
  })
  const removed = [...earlier.keys()].filter((id) => !uses.has(id))
  return {
    changes: { id: draft.id, version: draft.version, from: before.version, questions, removed },
    places,
  }
}

/** Rows that say what they come from where there is no version before. */
export function descentsOfNothing(rows: ReadonlyMap<string, TableRow>): Finding[] {
  return [...rows.values()].flatMap((row) =>
    ['relation', 'from']
      .map((heading) => row.cell(heading))
      .filter(({ text }) => text !== '' && text.toLowerCase() !== 'new')
      .map(({ place }) => ({
        place,
        text: 'no version before is published here: the cell is not read',
        blocking: false,
      })),
  )
}
