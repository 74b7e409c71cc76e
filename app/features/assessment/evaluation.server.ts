import { type Remaining, remainingOf } from '#app/domain/assessment/assessment-remains.ts'
import type { AnswerStatus } from '#app/domain/assessment/marking-walk.ts'
import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { commonScope } from '#app/domain/campaign/proportion.ts'
import { type Assessed, evaluationOf } from '#app/domain/results/evaluation-file.ts'
import type { Evaluation, RobustnessSettings } from '#app/domain/scoring/evaluation.ts'
import { type FrozenPart, frozenApart } from '#app/features/campaigns/apart.server.ts'
import { frozenQuestionnaire, launchedCampaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { submittedSuppliers } from '#app/features/marking/statuses.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { decidedOn } from './decided.server.ts'
import { revealedLevels } from './revealed.server.ts'

/** Shown with every ranking; the same for all campaigns, so that nobody can choose a seed that flatters. */
export const robustnessDefaults: RobustnessSettings = { model: 'close', draws: 10_000, seed: 42 }

/** A module, or the own questions, with an evaluation of its own that nothing adds to the common one (Design §2). */
export type ApartEvaluation = FrozenPart & { evaluation: Evaluation }

/** What keeps a campaign from being assessed, in the common score and apart from it. */
export function everyRemaining(found: { evaluation: Evaluation; apart: readonly ApartEvaluation[] }): Remaining[] {
  return [found, ...found.apart].flatMap(({ evaluation }) => remainingOf(evaluation))
}

/**
 * A buyer's campaign as the engine takes it: frozen settings, submitted answers, revealed marks, rulings and agreed
 * levels, in a constant number of statements whatever the number of suppliers. Supplier ids are invitation ids, in
 * order of invitation; suppliers without a submission are not in it (Design §4.5). Null for another's campaign or a draft.
 */
export async function campaignEvaluation(
  db: Kysely<Schema>,
  key: { campaignId: string; organisationId: string; now: string },
  robustness: RobustnessSettings = robustnessDefaults,
) {
  const found = await launchedCampaignOfBuyer(db, key)
  if (!found) return null
  const { campaign, launch } = found
  const invitations = await db
    .selectFrom('invitation')
    .select(['id', 'supplier_name as name', 'status', 'language'])
    .where('campaign_id', '=', campaign.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const responses = new Map((await submittedSuppliers(db, key)).map((supplier) => [supplier.id, supplier]))
  const { assessedOf } = await decidedOn(db, key, revealedLevels)
  const suppliers = invitations.filter(({ id }) => responses.has(id))
  const scope = await comparedScope(db, { campaignId: campaign.id, settings: launch.settings, suppliers })
  const questionnaire = frozenQuestionnaire(launch.settings, scope)
  const assessed = suppliers.map(({ id }) => assessedOf(id, answersOf(responses.get(id)?.statuses ?? {})))
  const evaluation: Evaluation = evaluationOf(launch.settings, questionnaire.criteria, assessed, robustness)
  const { requiredMarks } = launch.settings
  const apart = frozenApart(launch.settings).map((part): ApartEvaluation => {
    const rules = { weights: part.weights, questionWeights: part.questionWeights, minimums: {}, requiredMarks }
    return { ...part, evaluation: evaluationOf(rules, part.criteria, assessed, robustness) }
  })
  return { campaign, launch, questionnaire, suppliers, invitations, responses, evaluation, apart }
}

/** The questions on which suppliers compare: small ones may have been asked fewer, and then all compare on those alone. */
export async function comparedScope(
  db: Kysely<Schema>,
  given: { campaignId: string; settings: FrozenSettings; suppliers: readonly { id: string }[] },
): Promise<readonly string[]> {
  const headcounts = await headcountsOf(db, given.campaignId)
  return commonScope(
    given.settings,
    given.suppliers.map(({ id }) => headcounts.get(id) ?? null),
  )
}

async function headcountsOf(db: Kysely<Schema>, campaignId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('invitation_headcount as h')
    .innerJoin('invitation as i', 'i.id', 'h.invitation_id')
    .select(['h.invitation_id', 'h.headcount'])
    .where('i.campaign_id', '=', campaignId)
    .execute()
  return new Map(rows.map((row) => [row.invitation_id, row.headcount]))
}

function answersOf(statuses: Record<string, AnswerStatus>): Assessed['answers'] {
  return Object.fromEntries(Object.entries(statuses).map(([id, status]) => [id, { status }]))
}
