import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import { contentHash } from '#app/domain/proofs/canonical.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { headOf, preparation } from './preparation.server.ts'
import { type DraftKey, evaluatorsOf } from './queries.server.ts'

type Db = Kysely<Schema>

/** What a panel form was filled from: a form that started from another panel must not undo it unseen. */
export function panelSeen(draft: Pick<CampaignDraft, 'evaluators'>): string {
  return contentHash(draft.evaluators)
}

/** Who could assess each criterion asked, those who are named first, and what the panel lacks. */
export async function panelPage(db: Db, key: DraftKey & { now: string; compare: Formats['compare'] }) {
  const found = await preparation(db, key)
  if (!found) return null
  const { draft, asked, facts, faults } = found
  const evaluators = await evaluatorsOf(db, key.organisationId)
  const named = new Map(draft.evaluators.map(({ personId, criteria }) => [personId, criteria]))
  const known = new Set(evaluators.map(({ id }) => id))
  return {
    ...headOf(found),
    asked: [...asked, ...facts.apart].map(({ id, name }) => ({ id, name })),
    seen: panelSeen(draft),
    requiredMarks: draft.requiredMarks,
    evaluators: evaluators
      .map((person) => ({ ...person, criteria: named.get(person.id) ?? [] }))
      .sort((a, b) => Number(a.criteria.length === 0) - Number(b.criteria.length === 0) || key.compare(a.name, b.name)),
    /** People named who are evaluators no more. */
    gone: draft.evaluators.filter(({ personId, criteria }) => criteria.length > 0 && !known.has(personId)).length,
    faults: faults.filter(({ step }) => step === 'panel'),
  }
}
export type PanelPageModel = NonNullable<Awaited<ReturnType<typeof panelPage>>>
