import { agreedLevels } from '#app/features/assessment/revealed.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { tellingOf } from './hold.server.ts'
import { type ReportKey, supplierReport } from './supplier-report.server.ts'

type Db = Kysely<Schema>

/** Of the buyer's comments on one supplier's answers, whether released or kept. */
export async function reportComments(db: Db, key: ReportKey) {
  return db
    .selectFrom('report_comment as r')
    .innerJoin('campaign as c', 'c.id', 'r.campaign_id')
    .select(['r.question_id as questionId', 'r.text', 'r.released', 'r.revision'])
    .where('r.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('r.invitation_id', '=', key.invitationId)
    .execute()
}

/**
 * The comments of one criterion, or of a part outside the common score, to choose from: what the buyer wrote, else what the panel said when it agreed, which
 * nobody but the buyer sees until it is released. Null for another organisation's campaign, for a supplier that submitted
 * nothing or for no criterion; not `ok` while there is no report, or once it has been told.
 */
export async function commentsPage(db: Db, key: ReportKey & { criterionId: string }) {
  const found = await supplierReport(db, key)
  if (!found) return null
  if (!found.ok || found.report.campaign.status !== 'assessed') return { ok: false as const }
  if ((await tellingOf(db, key))?.published_at) return { ok: false as const }
  const { report } = found
  // What stands apart is told with its levels: the buyer may explain them as it explains the others.
  const apart = report.apart.map(({ criterionId: id, title: name, questions }) => ({ id, name, questions }))
  const sections = [...report.criteria, ...apart]
  const index = sections.findIndex(({ id }) => id === key.criterionId)
  const criterion = sections[index]
  if (!criterion) return null
  const written = await reportComments(db, key)
  const agreed = await agreedLevels(db, key)
  const page = {
    campaign: report.campaign,
    supplier: report.supplier,
    criterion: { id: criterion.id, name: criterion.name },
    next: sections[index + 1]?.id ?? null,
    position: { index: index + 1, total: sections.length },
    questions: criterion.questions.map(({ id, text, level, source, provisional }) => {
      const comment = written.find((row) => row.questionId === id)
      const panel = agreed.find((row) => row.question_id === id)?.comment ?? ''
      return {
        id,
        text,
        level,
        source,
        provisional,
        comment: comment?.text ?? panel,
        released: comment?.released === 1,
        revision: comment?.revision ?? 0,
      }
    }),
  }
  return { ok: true as const, page }
}

export type CommentsModel = Extract<Awaited<ReturnType<typeof commentsPage>>, { ok: true }>['page']
