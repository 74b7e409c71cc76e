import { evidenceTypes } from '#app/domain/questionnaire/questionnaire.ts'
import { at, listAt, type PointedFault, repeatedIds, shapeFaults } from '#app/domain/questionnaire/shape-faults.ts'
import { supplementsSchema } from '#app/domain/questionnaire/supplements.ts'
import { totals100 } from '#app/domain/scoring/weights.ts'
import { toJsonPointer } from '#app/domain/text/json-pointer.ts'

/** What the questionnaires that a supplements file is for hold, by `id@version`. */
export interface KnownIds {
  kind: unknown
  criteria: readonly string[]
  questions: readonly string[]
  /** Maturity dimensions that rubrics name. */
  dimensions: readonly string[]
}

/**
 * Every fault of a supplements file: shape, segment weights that do not total 100 over the base criteria, and ids of
 * questions, criteria, segments or questionnaires that do not exist. Source: Design §10.
 */
export function supplementsFaults(file: unknown, known: ReadonlyMap<string, KnownIds>): PointedFault[] {
  const versions = listAt(file, 'for')
  const used = versions.flatMap((name) => known.get(String(name)) ?? [])
  const base = used.filter(({ kind }) => kind === 'base')
  const questions = new Set(used.flatMap((one) => one.questions))
  const criteria = new Set(used.flatMap((one) => one.criteria))
  const baseCriteria = new Set(base.flatMap((one) => one.criteria))
  const segments = listAt(file, 'segments')
  const references = listAt(file, 'references')
  const clauses = record(at(file, 'clauses'))
  const unknown = (list: unknown[], ids: ReadonlySet<unknown>, what: string, path: PropertyKey[]) =>
    list.flatMap((id, index) =>
      ids.has(id) ? [] : [{ pointer: toJsonPointer([...path, index]), fault: `unknown ${what} ${JSON.stringify(id)}` }],
    )
  const ids = (list: unknown[], path: string) =>
    repeatedIds(list.map((one, index) => ({ id: at(one, 'id'), pointer: `${path}/${index}/id` })))
  const segmentIds = new Set(segments.map((segment) => at(segment, 'id')))
  return [
    ...shapeFaults(supplementsSchema, file),
    ...unknown(versions, new Set(known.keys()), 'questionnaire version', ['for']),
    ...unknown(listAt(file, 'coreQuestions'), questions, 'question', ['coreQuestions']),
    ...ids(segments, '/segments'),
    ...segments.flatMap((segment, s) => [
      ...weightFaults(at(segment, 'weights'), baseCriteria, s),
      ...['keyQuestions', 'lowPriorityQuestions'].flatMap((key) =>
        unknown(listAt(segment, key), questions, 'question', ['segments', s, key]),
      ),
    ]),
    ...Object.keys(clauses).flatMap((id) =>
      criteria.has(id) ? [] : [{ pointer: toJsonPointer(['clauses', id]), fault: `unknown criterion "${id}"` }],
    ),
    ...repeatedIds(
      Object.entries(clauses).flatMap(([criterion, list]) =>
        (Array.isArray(list) ? list : []).map((clause, index) => ({
          id: at(clause, 'id'),
          pointer: toJsonPointer(['clauses', criterion, index, 'id']),
        })),
      ),
    ),
    ...ids(references, '/references'),
    ...references.flatMap((reference, r) => [
      ...unknown(listAt(reference, 'criteria'), criteria, 'criterion', ['references', r, 'criteria']),
      ...unknown(listAt(reference, 'segments'), segmentIds, 'segment', ['references', r, 'segments']),
    ]),
    ...missingNames(at(file, 'parts'), ['sensibilisation', 'technique'], 'parts'),
    ...missingNames(at(file, 'evidenceTypes'), evidenceTypes, 'evidenceTypes'),
    ...missingNames(
      at(file, 'maturityDimensions'),
      used.flatMap((one) => one.dimensions),
      'maturityDimensions',
    ),
  ]
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function weightFaults(value: unknown, criteria: ReadonlySet<string>, s: number): PointedFault[] {
  const weights = record(value)
  const numbers = Object.entries(weights).filter((pair): pair is [string, number] => typeof pair[1] === 'number')
  const total = numbers.reduce((sum, [, weight]) => sum + weight, 0)
  const pointer = `/segments/${s}/weights`
  return [
    ...(totals100(Object.fromEntries(numbers)) ? [] : [{ pointer, fault: `weights total ${total}, not 100` }]),
    ...Object.keys(weights).flatMap((id) =>
      criteria.has(id)
        ? []
        : [{ pointer: toJsonPointer(['segments', s, 'weights', id]), fault: `unknown criterion "${id}"` }],
    ),
    ...[...criteria].flatMap((id) => (id in weights ? [] : [{ pointer, fault: `missing weight of ${id}` }])),
  ]
}

function missingNames(names: unknown, needed: readonly string[], key: string): PointedFault[] {
  const given = record(names)
  return [...new Set(needed)].flatMap((name) =>
    name in given ? [] : [{ pointer: `/${key}`, fault: `missing name of "${name}"` }],
  )
}
