import type { Kysely, Schema } from '#db/schema.ts'
import { draftApart } from './apart.server.ts'
import { changeDraft, type DraftChange } from './mutations.server.ts'
import { panelSeen } from './panel-page.server.ts'
import { baseOf, type DraftKey, evaluatorsOf } from './queries.server.ts'

type Db = Kysely<Schema>

interface PanelConflict {
  reason: 'conflict'
}

export interface PanelGiven extends DraftKey {
  /** What the form was filled from. */
  seen: string
  /** The criteria of each person, by id. */
  criteria: ReadonlyMap<string, readonly string[]>
}

/**
 * Names who assesses what, among the organisation's evaluators and nobody else (Design §2). Criteria out of scope keep
 * who they had, so that bringing their questions back brings back their panel.
 */
export async function savePanel(db: Db, given: PanelGiven): Promise<DraftChange<PanelConflict>> {
  const evaluators = await evaluatorsOf(db, given.organisationId)
  return changeDraft<PanelConflict>(db, given, (draft) => {
    if (panelSeen(draft) !== given.seen) return { reason: 'conflict' }
    const base = baseOf(draft).full.criteria
    const apart = draftApart(draft)
    const criteria = [...base, ...apart]
    const asked = (id: string) =>
      apart.some((criterion) => criterion.id === id) ||
      base.some((criterion) => criterion.id === id && criterion.questions.some((q) => draft.scope.includes(q.id)))
    const named = evaluators.map(({ id }) => {
      const before = draft.evaluators.find(({ personId }) => personId === id)?.criteria ?? []
      const chosen = given.criteria.get(id) ?? []
      const kept = criteria.filter((one) => (asked(one.id) ? chosen.includes(one.id) : before.includes(one.id)))
      return { personId: id, criteria: kept.map((one) => one.id) }
    })
    return { draft: { ...draft, evaluators: named.filter((person) => person.criteria.length > 0) } }
  })
}
