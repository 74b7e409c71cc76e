import { z } from 'zod'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { type PointedFault, repeatedIds, shapeFaults } from '#app/domain/questionnaire/shape-faults.ts'

/** What a question of a version is to the version before; what the earlier version alone has is `removed`. */
export const relations = ['same', 'reworded', 'split', 'merged', 'new'] as const
export type Relation = (typeof relations)[number]

const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0')
const question = z.string().regex(/^[A-Z]{2,6}-\d{1,3}$/, 'must be an id such as GOV-1')

/** The file that goes with a version: for each of its questions, the relation to the version before. Source: Design §10. */
export const versionChangesSchema = z.strictObject({
  id: z.string(),
  version,
  from: version,
  questions: z.array(z.strictObject({ id: question, relation: z.enum(relations), from: z.array(question) })),
  removed: z.array(question),
})
export type VersionChanges = z.output<typeof versionChangesSchema>

interface Version {
  criteria: { questions: { id: string; question: Localised }[] }[]
}
type Entry = VersionChanges['questions'][number]

/** How many questions of the earlier version each relation comes from. */
const sources: Record<Relation, { least: number; most: number; words: string }> = {
  same: { least: 1, most: 1, words: 'exactly one question' },
  reworded: { least: 1, most: 1, words: 'exactly one question' },
  split: { least: 1, most: 1, words: 'exactly one question' },
  merged: { least: 2, most: Number.POSITIVE_INFINITY, words: 'two questions or more' },
  new: { least: 0, most: 0, words: 'no question' },
}

const textsOf = ({ criteria }: Version) =>
  new Map(criteria.flatMap(({ questions }) => questions.map((one) => [one.id, one.question] as const)))

function entryFaults(
  entry: Entry,
  at: string,
  before: ReadonlyMap<string, Localised>,
  after?: Localised,
): PointedFault[] {
  const { id, relation, from } = entry
  const { least, most, words } = sources[relation]
  const faults: PointedFault[] = []
  if (from.length < least || from.length > most)
    faults.push({ pointer: `${at}/from`, fault: `"${relation}" must come from ${words}` })
  for (const [index, source] of from.entries())
    if (!before.has(source)) faults.push({ pointer: `${at}/from/${index}`, fault: `unknown question "${source}"` })
  // An id that meant something else would hand an old answer to another question.
  if (before.has(id) && !from.includes(id))
    faults.push({
      pointer: `${at}/from`,
      fault: `${id} was an earlier question: it must be among what this one comes from`,
    })
  const was = before.get(from[0] ?? '')
  const equal = was && after && was.fr === after.fr && was.en === after.en
  if (relation === 'same' && was && after && !equal)
    faults.push({ pointer: `${at}/relation`, fault: 'the wording differs from the earlier one: "reworded"' })
  if (relation === 'reworded' && equal)
    faults.push({ pointer: `${at}/relation`, fault: 'the wording is the earlier one: "same"' })
  return faults
}

/** An earlier question becomes one question, or the parts of a split; never both, never two wholes. */
function fateFaults({ questions }: VersionChanges): PointedFault[] {
  const into = new Map<string, { entry: Entry; index: number }[]>()
  for (const [index, entry] of questions.entries())
    for (const source of entry.from) into.set(source, [...(into.get(source) ?? []), { entry, index }])
  return [...into].flatMap(([source, uses]) => {
    const parts = uses.filter(({ entry }) => entry.relation === 'split').length
    const [first, second] = uses
    if (parts === 1 && uses.length === 1)
      return [{ pointer: `/questions/${first?.index}/from`, fault: `${source} is split into one question alone` }]
    if (uses.length > 1 && parts < uses.length)
      return [{ pointer: `/questions/${second?.index}/from`, fault: `${source} becomes another question already` }]
    return []
  })
}

/**
 * Every fault of the changes that a version ships: shape, a question of either version left out, named twice or unknown,
 * a relation that its sources or the two wordings deny, an id given to another question. Source: Design §10.
 */
export function versionChangesFaults(file: unknown, before?: Version, after?: Version): PointedFault[] {
  const shape = shapeFaults(versionChangesSchema, file)
  if (shape.length > 0 || !before || !after) return shape
  const changes = versionChangesSchema.parse(file)
  const [old, now] = [textsOf(before), textsOf(after)]
  const named = new Set(changes.questions.map(({ id }) => id))
  const gone = new Set(changes.removed)
  const used = new Set(changes.questions.flatMap(({ from }) => from))
  return [
    ...repeatedIds(changes.questions.map(({ id }, index) => ({ id, pointer: `/questions/${index}/id` }))),
    ...repeatedIds(changes.removed.map((id, index) => ({ id, pointer: `/removed/${index}` }))),
    ...changes.questions.flatMap((entry, index) => [
      ...(now.has(entry.id) ? [] : [{ pointer: `/questions/${index}/id`, fault: `unknown question "${entry.id}"` }]),
      ...entryFaults(entry, `/questions/${index}`, old, now.get(entry.id)),
    ]),
    ...fateFaults(changes),
    ...[...now.keys()].flatMap((id) =>
      named.has(id) ? [] : [{ pointer: '/questions', fault: `says nothing of ${id}` }],
    ),
    ...[...old.keys()].flatMap((id) =>
      used.has(id) || gone.has(id) ? [] : [{ pointer: '/removed', fault: `${id} is neither used nor removed` }],
    ),
    ...changes.removed.flatMap((id, index) =>
      !old.has(id) || used.has(id)
        ? [{ pointer: `/removed/${index}`, fault: old.has(id) ? `${id} is still used` : `unknown question "${id}"` }]
        : [],
    ),
  ]
}
