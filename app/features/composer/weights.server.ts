import { effectiveWeights } from '#app/domain/campaign/freeze.ts'
import { equalWeights } from '#app/domain/campaign/presets.ts'
import { baseOf, type DraftKey, draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { publicReferences } from '#app/features/questionnaires/references.server.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { presetChoices } from './choices.server.ts'

/** The weights of a buyer's own campaign, criterion by criterion, with what they come to; null for another's. */
export async function weightsPage(db: Kysely<Schema>, key: DraftKey) {
  const stored = await draftOfBuyer(db, key)
  if (!stored) return null
  const { id, status, revision, draft } = stored
  const base = baseOf(draft).full
  const counted = effectiveWeights(draft, base)
  const rows = base.criteria.map((criterion) => ({
    id: criterion.id,
    name: criterion.name,
    questions: criterion.questions.length,
    asked: criterion.questions.filter((question) => draft.scope.includes(question.id)).length,
    weight: draft.weights[criterion.id] ?? 0,
    minimum: draft.minimums[criterion.id] ?? null,
    counted: counted[criterion.id] ?? 0,
  }))
  const segment = supplements().segments.find((one) => one.id === draft.segment)
  const preset = segment?.weights ?? equalWeights(base.criteria)
  return {
    id,
    status,
    revision,
    draft,
    base,
    rows,
    rescaled: rows.some(({ asked, weight }) => asked === 0 && weight > 0),
    segment: segment ? { id: segment.id, name: segment.name, note: segment.note } : null,
    presetChanged: rows.some((row) => row.weight !== (preset[row.id] ?? 0)),
    references: publicReferences(
      rows.filter(({ asked }) => asked > 0).map(({ id }) => id),
      draft.segment,
    ),
    choices: presetChoices(base),
  }
}

export type WeightsPage = NonNullable<Awaited<ReturnType<typeof weightsPage>>>
