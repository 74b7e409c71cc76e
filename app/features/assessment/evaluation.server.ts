import type { Evaluation, Level, RobustnessSettings } from '#app/domain/evaluation.ts'
import { evaluationOf } from '#app/domain/evaluation-file.ts'
import { frozenQuestionnaire, launchedCampaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { submittedResponses } from '#app/features/responses/submitted.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { agreedLevels, notApplicableRulings, revealedMarks } from './revealed.server.ts'

/** Shown with every ranking; the same for all campaigns, so that nobody can choose a seed that flatters. */
export const robustnessDefaults: RobustnessSettings = { model: 'close', draws: 10_000, seed: 42 }

/** Values of rows keyed by invitation, then by question. */
function byInvitation<Row extends { invitation_id: string; question_id: string }, V>(
  rows: readonly Row[],
  value: (row: Row) => V,
): Map<string, Record<string, V>> {
  const map = new Map<string, Record<string, V>>()
  for (const row of rows) {
    const questions = map.get(row.invitation_id) ?? {}
    questions[row.question_id] = value(row)
    map.set(row.invitation_id, questions)
  }
  return map
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
  const responses = new Map((await submittedResponses(db, key)).map((response) => [response.invitationId, response]))
  const marks = await revealedMarks(db, key)
  const agreed = byInvitation(await agreedLevels(db, key), (row) => row.level as Level)
  const rulings = byInvitation(await notApplicableRulings(db, key), (row) => row.accepted === 1)
  const marksOf = new Map<string, Record<string, Record<string, Level>>>()
  for (const mark of marks) {
    const questions = marksOf.get(mark.invitationId) ?? {}
    questions[mark.questionId] = { ...questions[mark.questionId], [mark.evaluatorId]: mark.level }
    marksOf.set(mark.invitationId, questions)
  }
  const questionnaire = frozenQuestionnaire(launch.settings)
  const suppliers = invitations.filter(({ id }) => responses.has(id))
  const evaluation: Evaluation = evaluationOf(
    launch.settings,
    questionnaire.criteria,
    suppliers.map(({ id }) => ({
      id,
      answers: responses.get(id)?.content.answers ?? {},
      marks: marksOf.get(id) ?? {},
      consensus: agreed.get(id) ?? {},
      naAccepted: rulings.get(id) ?? {},
    })),
    robustness,
  )
  return { campaign, launch, questionnaire, suppliers, invitations, responses, marks, evaluation }
}
