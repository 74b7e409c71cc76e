import type { Relation, VersionChanges } from '#app/domain/questionnaire/version-changes.ts'

/** Where a question comes from in another version: how, and from which of its questions. */
export interface Descent {
  relation: Relation
  from: string[]
}
/** The descent of every question of one version from another. */
export type Descents = ReadonlyMap<string, Descent>

const forward = ({ questions }: VersionChanges): Descents =>
  new Map(questions.map(({ id, relation, from }) => [id, { relation, from }]))

/** The same changes read from the later version to the earlier one: what was merged is split, and the other way round. */
function backward({ questions, removed }: VersionChanges): Descents {
  const into = new Map<string, Descent>(removed.map((id) => [id, { relation: 'new', from: [] }]))
  for (const { id, relation, from } of questions)
    for (const source of from) {
      const other = into.get(source)
      if (other) into.set(source, { relation: 'merged', from: [...other.from, id] })
      else into.set(source, { relation: relation === 'merged' ? 'split' : relation, from: [id] })
    }
  return into
}

function composed(first: Descents, second: Descents): Descents {
  return new Map(
    [...second].map(([id, step]): [string, Descent] => {
      const earlier = step.from.flatMap((source) => first.get(source) ?? [])
      const from = [...new Set(earlier.flatMap((descent) => descent.from))]
      const steps = new Set([step.relation, ...earlier.map(({ relation }) => relation)])
      const strongest = (['merged', 'split', 'reworded'] as const).find((relation) => steps.has(relation)) ?? 'same'
      if (from.length === 0) return [id, { relation: 'new', from }]
      return [id, { relation: from.length > 1 ? 'merged' : strongest, from }]
    }),
  )
}

/**
 * How the questions of version `to` descend from those of version `from` of one questionnaire, forward or backward and
 * over several versions, by the shortest way; null when no published changes lead from one to the other. Source: Design §10.
 */
export function descentsBetween(changes: readonly VersionChanges[], from: string, to: string): Descents | null {
  const reached = new Map<string, Descents | null>([[from, null]])
  const queue = [from]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const here = reached.get(at)
    for (const one of changes) {
      const next = one.from === at ? one.version : one.version === at ? one.from : undefined
      if (next === undefined || reached.has(next)) continue
      const step = one.from === at ? forward(one) : backward(one)
      reached.set(next, here ? composed(here, step) : step)
      queue.push(next)
    }
  }
  return reached.get(to) ?? null
}

/** A master answer of a library: the question and version that it answers. */
export interface Master {
  questionId: string
  version: string
  validatedAt: string
}

export interface CarryOver<M extends Master> {
  relation: Relation
  /** The answer that comes back to be reviewed, as it is: of the same question, or of one that was reworded. */
  kept: M | null
  /** Answers that cover more or less than the question: proposed beside an empty field, in the order of their questions. */
  suggested: M[]
}

/**
 * What a library brings to one question of a version. The answer to the same question is kept, else the answer to the
 * question before it was reworded, the last validated first; answers to what was split or merged are suggestions, never
 * an answer; a new question gets nothing. Without known changes between two versions, an equal id counts as reworded.
 * Source: Design §4.4, §10.
 */
export function carryOver<M extends Master>(
  question: { id: string; version: string },
  masters: readonly M[],
  changes: readonly VersionChanges[],
): CarryOver<M> {
  const found = masters.flatMap((master) => {
    const descent = descentTo(question, master.version, changes)
    return descent?.from.includes(master.questionId) ? [{ master, ...descent }] : []
  })
  const newest = (relation: Relation) =>
    found
      .filter((one) => one.relation === relation)
      .toSorted((a, b) => b.master.validatedAt.localeCompare(a.master.validatedAt))[0]?.master
  for (const relation of ['same', 'reworded'] as const) {
    const kept = newest(relation)
    if (kept) return { relation, kept, suggested: [] }
  }
  const parts = found.toSorted((a, b) => a.from.indexOf(a.master.questionId) - b.from.indexOf(b.master.questionId))
  const relation = parts.some((part) => part.relation === 'merged') ? 'merged' : parts.length > 0 ? 'split' : 'new'
  return { relation, kept: null, suggested: parts.map(({ master }) => master) }
}

/** How one question descends from a version; undefined when it does not. */
export function descentTo(
  question: { id: string; version: string },
  from: string,
  changes: readonly VersionChanges[],
): Descent | undefined {
  if (from === question.version) return { relation: 'same', from: [question.id] }
  const descents = descentsBetween(changes, from, question.version)
  return descents ? descents.get(question.id) : { relation: 'reworded', from: [question.id] }
}
