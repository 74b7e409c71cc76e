import type { Remaining } from '#app/domain/assessment-remains.ts'
import { campaignEvaluation, everyRemaining } from '#app/features/assessment/evaluation.server.ts'
import { notApplicableRulings } from '#app/features/assessment/revealed.server.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type SupplierReport, supplierReportModel } from './supplier-report-model.ts'

type Db = Kysely<Schema>

export interface ReportKey {
  campaignId: string
  /** The buyer's. */
  organisationId: string
  invitationId: string
  now: string
}

/** Why there is no report yet: the campaign still runs, something is not settled, or the buyer has not confirmed. */
export interface ReportAwaited {
  campaign: { id: string; name: string }
  supplier: string
  state: 'launched' | 'provisional' | 'unconfirmed'
  remaining: Record<Remaining['kind'], number>
}

export type ReportResult = { ok: true; report: SupplierReport } | { ok: false; awaited: ReportAwaited }

/**
 * The report of one supplier, for the buyer's side; null for another organisation's campaign or for a supplier that
 * submitted nothing. Nothing of it exists before the campaign is assessed: a preview is never a result (Design §4.9).
 */
export async function supplierReport(db: Db, key: ReportKey): Promise<ReportResult | null> {
  const { campaignId, organisationId, now } = key
  // Everyone's responses: with the invitation in its key, the evaluation would hold this supplier alone.
  const found = await campaignEvaluation(db, { campaignId, organisationId, now })
  const supplier = found?.invitations.find(({ id }) => id === key.invitationId)
  const response = found?.responses.get(key.invitationId)
  if (!found || !supplier || !response) return null
  const { campaign, launch, questionnaire, evaluation } = found
  if (campaign.status !== 'assessed' && campaign.status !== 'debriefed') {
    const remaining = everyRemaining(found)
    const countOf = (kind: Remaining['kind']) => remaining.filter((item) => item.kind === kind).length
    const state = campaign.status === 'launched' ? 'launched' : remaining.length > 0 ? 'provisional' : 'unconfirmed'
    const counts = { marks: countOf('marks'), difference: countOf('difference'), ruling: countOf('ruling') }
    const { id, name } = campaign
    return { ok: false, awaited: { campaign: { id, name }, supplier: supplier.name, state, remaining: counts } }
  }
  const rulings = await notApplicableRulings(db, key)
  const report = supplierReportModel({
    campaign: {
      id: campaign.id,
      name: campaign.name,
      status: campaign.status,
      assessedAt: campaign.assessed_at,
      debriefingOn: campaign.debriefing_on,
      timeZone: campaign.time_zone,
    },
    buyer: launch.settings.buyer.name,
    supplier: { id: supplier.id, name: supplier.name },
    submission: { sequence: response.sequence, submittedAt: response.submittedAt },
    weightsVisible: launch.settings.weightsVisible,
    questionnaire,
    dimensions: supplements().maturityDimensions,
    evaluation,
    comments: await releasedComments(db, key),
    rulings: rulings.map((row) => ({
      questionId: row.question_id,
      accepted: row.accepted === 1,
      reason: row.reason,
    })),
  })
  return report && { ok: true, report }
}

async function releasedComments(db: Db, key: ReportKey) {
  return db
    .selectFrom('report_comment as r')
    .innerJoin('campaign as c', 'c.id', 'r.campaign_id')
    .select(['r.question_id as questionId', 'r.text'])
    .where('r.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('r.invitation_id', '=', key.invitationId)
    .where('r.released', '=', 1)
    .execute()
}
