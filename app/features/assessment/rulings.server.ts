import type { Localised } from '#app/domain/questionnaire.ts'
import { scoreSupplier } from '#app/domain/scoring.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { closedCampaign } from './answer.server.ts'
import { campaignEvaluation } from './evaluation.server.ts'
import { pair } from './panel.server.ts'
import { notApplicableRulings } from './revealed.server.ts'

type Db = Kysely<Schema>

export interface NotApplicableRow {
  invitationId: string
  supplier: string
  criterionId: string
  questionId: string
  question: Localised
  reason: string
  ruling: { accepted: boolean; reason: string; at: string } | null
}

/**
 * Every "not applicable" of a closed campaign with its reason and the buyer's ruling, those to judge first; and the
 * supplier × criterion axes that accepted ones make unreliable, more than a third of their questions (Design §4.6).
 */
export async function notApplicablePage(db: Db, key: { campaignId: string; organisationId: string; now: string }) {
  const closed = await closedCampaign(db, key)
  const found = closed && (await campaignEvaluation(db, key))
  if (!found) return null
  const rulings = new Map(
    (await notApplicableRulings(db, key)).map((row) => [pair(row.invitation_id, row.question_id), row]),
  )
  const rows = found.suppliers.flatMap((supplier) =>
    found.questionnaire.criteria.flatMap((criterion) =>
      criterion.questions.flatMap(({ id, question }): NotApplicableRow[] => {
        const answer = found.responses.get(supplier.id)?.content.answers[id]
        if (answer?.status !== 'not_applicable') return []
        const ruled = rulings.get(pair(supplier.id, id))
        return [
          {
            invitationId: supplier.id,
            supplier: supplier.name,
            criterionId: criterion.id,
            questionId: id,
            question,
            reason: answer.naReason ?? '',
            ruling: ruled ? { accepted: ruled.accepted === 1, reason: ruled.reason, at: ruled.ruled_at } : null,
          },
        ]
      }),
    ),
  )
  const names = new Map(found.suppliers.map(({ id, name }) => [id, name]))
  const criteria = new Map(found.questionnaire.criteria.map(({ id, name }) => [id, name]))
  const unreliable = found.evaluation.suppliers.flatMap((supplier) =>
    scoreSupplier(found.evaluation, supplier)
      .criteria.filter((criterion) => criterion.unreliable)
      .map(({ id }) => ({ supplier: names.get(supplier.id) ?? '', criterion: criteria.get(id) ?? { fr: id, en: id } })),
  )
  return {
    campaign: { id: found.campaign.id, name: found.campaign.name, status: found.campaign.status },
    rows: [...rows.filter(({ ruling }) => !ruling), ...rows.filter(({ ruling }) => ruling)],
    toJudge: rows.filter(({ ruling }) => !ruling).length,
    unreliable,
  }
}
