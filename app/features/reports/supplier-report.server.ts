import type { Remaining } from '#app/domain/assessment/assessment-remains.ts'
import { localOf } from '#app/domain/campaign/deadline.ts'
import { campaignEvaluation, everyRemaining } from '#app/features/assessment/evaluation.server.ts'
import { notApplicableRulings } from '#app/features/assessment/revealed.server.ts'
import { clarificationsOf } from '#app/features/clarifications/queries.server.ts'
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
  // Everyone's responses: with the invitation in its key, the evaluation would hold this supplier alone.
  const { campaignId, organisationId, now, invitationId } = key
  const found = await campaignEvaluation(db, { campaignId, organisationId, now })
  const supplier = found?.invitations.find(({ id }) => id === invitationId)
  if (!found || !supplier || !found.responses.has(invitationId)) return null
  const { campaign } = found
  if (!isAssessed(campaign.status)) {
    const remaining = everyRemaining(found)
    const countOf = (kind: Remaining['kind']) => remaining.filter((item) => item.kind === kind).length
    const state = campaign.status === 'launched' ? 'launched' : remaining.length > 0 ? 'provisional' : 'unconfirmed'
    const counts = { marks: countOf('marks'), difference: countOf('difference'), ruling: countOf('ruling') }
    const { id, name } = campaign
    return { ok: false, awaited: { campaign: { id, name }, supplier: supplier.name, state, remaining: counts } }
  }
  const report = (await reportsOf(db, key, found, [invitationId])).get(invitationId)
  return report ? { ok: true, report } : null
}

type Evaluated = NonNullable<Awaited<ReturnType<typeof campaignEvaluation>>>

const isAssessed = (status: string): status is 'assessed' | 'debriefed' =>
  status === 'assessed' || status === 'debriefed'

/** The reports of several suppliers of one assessed campaign, by invitation; none while it is not assessed. */
export async function reportsOf(
  db: Db,
  key: Pick<ReportKey, 'campaignId' | 'organisationId'>,
  found: Evaluated,
  invitationIds: readonly string[],
): Promise<Map<string, SupplierReport>> {
  const { campaign, launch, questionnaire, evaluation } = found
  const { status } = campaign
  if (!isAssessed(status)) return new Map()
  const rulings = await notApplicableRulings(db, key)
  const comments = await releasedComments(db, key)
  const complements = await clarificationsOf(db, { ...key, now: campaign.assessed_at ?? '' })
  const reports = invitationIds.flatMap((id): [string, SupplierReport][] => {
    const supplier = found.invitations.find((invitation) => invitation.id === id)
    const response = found.responses.get(id)
    if (!supplier || !response) return []
    const here = <Row extends { invitation_id: string }>(rows: readonly Row[]) =>
      rows.filter((row) => row.invitation_id === id)
    const report = supplierReportModel({
      campaign: {
        id: campaign.id,
        name: campaign.name,
        status,
        assessedAt: campaign.assessed_at,
        debriefingOn: campaign.debriefing_on,
        timeZone: campaign.time_zone,
      },
      buyer: launch.settings.buyer.name,
      supplier: { id, name: supplier.name },
      submission: { sequence: response.sequence, submittedAt: response.submittedAt },
      weightsVisible: launch.settings.weightsVisible,
      askedAgain: launch.settings.reEvaluates !== undefined,
      questionnaire,
      dimensions: supplements().maturityDimensions,
      evaluation,
      apart: found.apart,
      comments: here(comments),
      complements: complements.flatMap(({ invitationId, questionId, submittedAt: at, text }) =>
        invitationId === id && at !== null && text !== null
          ? [{ questionId, at: localOf(at, campaign.time_zone).day, text }]
          : [],
      ),
      rulings: here(rulings).map((row) => ({
        questionId: row.question_id,
        accepted: row.accepted === 1,
        reason: row.reason,
      })),
    })
    return report ? [[id, report]] : []
  })
  return new Map(reports)
}

async function releasedComments(db: Db, key: Pick<ReportKey, 'campaignId' | 'organisationId'>) {
  return db
    .selectFrom('report_comment as r')
    .innerJoin('campaign as c', 'c.id', 'r.campaign_id')
    .select(['r.invitation_id', 'r.question_id as questionId', 'r.text'])
    .where('r.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('r.released', '=', 1)
    .execute()
}
