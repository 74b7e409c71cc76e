import { type Descents, descentsBetween } from '#app/domain/questionnaire/carry-over.ts'
import type { Relation, VersionChanges } from '#app/domain/questionnaire/version-changes.ts'

/** Two questions whose answers compare: the same words, or words that were changed without changing what is asked. */
export interface ComparedPair {
  from: string
  to: string
  relation: 'same' | 'reworded'
}

export interface VersionMapping {
  pairs: ComparedPair[]
  /** Questions of the later version that compare with none, and what of the other they cover more or less of. */
  apart: { id: string; relation: Exclude<Relation, 'same' | 'reworded'>; from: string[] }[]
  /** Questions of the earlier version that nothing of the later one asks. */
  removed: string[]
}

/**
 * What was kept by question of an earlier version, by question of the later one: under the first of the questions that
 * it descends from which has anything. Ids of neither version, such as those of modules, stay. Source: Design §10.
 */
export function underLaterIds<T>(
  before: ReadonlyMap<string, T>,
  descents: Descents,
  earlierIds: readonly string[],
): Map<string, T> {
  const moved = new Set(earlierIds)
  const later = [...descents].flatMap(([id, { from }]): [string, T][] => {
    const source = from.find((one) => before.has(one))
    return source === undefined ? [] : [[id, before.get(source) as T]]
  })
  return new Map([...[...before].filter(([id]) => !moved.has(id)), ...later])
}

/**
 * Which answers to version `from` of a questionnaire compare with which answers to version `to`: questions that are the
 * same or were reworded, one to one. What was split, merged, added or removed is named and compares with nothing, so
 * that no score is set beside one of another meaning. Null when no published changes lead from one to the other, and
 * for a version beside itself, whose questions all compare. Source: Design §10.
 */
export function versionMapping(changes: readonly VersionChanges[], from: string, to: string): VersionMapping | null {
  const descents = descentsBetween(changes, from, to)
  const back = descentsBetween(changes, to, from)
  if (from === to || !descents || !back) return null
  const mapping: VersionMapping = { pairs: [], apart: [], removed: [] }
  for (const [id, { relation, from: sources }] of descents) {
    const [source] = sources
    if ((relation === 'same' || relation === 'reworded') && source)
      mapping.pairs.push({ from: source, to: id, relation })
    else mapping.apart.push({ id, relation: relation as 'split' | 'merged' | 'new', from: sources })
  }
  for (const [id, descent] of back) if (descent.from.length === 0) mapping.removed.push(id)
  return mapping
}
