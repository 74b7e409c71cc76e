import { type ResponseExport, responseExport } from '#app/domain/answers/answers.ts'
import type { Kysely, Schema } from '#db/schema.ts'

export interface SubmittedResponse {
  invitationId: string
  submissionId: string
  sequence: number
  submittedAt: string
  hash: string
  content: ResponseExport
  /** Since when the supplier no longer shares its files and links with this buyer (Design §4.3). */
  withdrawnAt: string | null
}

/**
 * The last submission of each supplier of a buyer's campaign: what the buyer may read, never a draft (Design §4.3).
 * `organisationId` is the buyer's.
 */
export async function submittedResponses(
  db: Kysely<Schema>,
  key: { campaignId: string; organisationId: string; invitationId?: string },
): Promise<SubmittedResponse[]> {
  let query = db
    .selectFrom('submission as s')
    .innerJoin('campaign as c', 'c.id', 's.campaign_id')
    .innerJoin('invitation as i', 'i.id', 's.invitation_id')
    .leftJoin('sharing_withdrawal as w', 'w.invitation_id', 's.invitation_id')
    .select(['s.id', 's.invitation_id', 's.sequence', 's.submitted_at', 's.hash', 's.content', 'w.withdrawn_at'])
    .where('s.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('i.status', '!=', 'withdrawn')
    .where((e) =>
      e(
        's.sequence',
        '=',
        e
          .selectFrom('submission as last')
          .select((l) => l.fn.max('last.sequence').as('sequence'))
          .whereRef('last.response_id', '=', 's.response_id'),
      ),
    )
    .orderBy('s.submitted_at')
    .orderBy('s.id')
  if (key.invitationId) query = query.where('s.invitation_id', '=', key.invitationId)
  const rows = await query.execute()
  return rows.map((row) => ({
    invitationId: row.invitation_id,
    submissionId: row.id,
    sequence: row.sequence,
    submittedAt: row.submitted_at,
    hash: row.hash,
    content: shared(responseExport.parse(JSON.parse(row.content)), row.withdrawn_at),
    withdrawnAt: row.withdrawn_at,
  }))
}

/** After a withdrawal the evidence that was cited is still named, without its address. */
function shared(content: ResponseExport, withdrawnAt: string | null): ResponseExport {
  if (withdrawnAt === null) return content
  const answers = Object.entries(content.answers).map(([id, answer]) => {
    const evidence = answer.evidence.map((piece) => ({ ...piece, url: null }))
    return [id, { ...answer, evidence }] as const
  })
  return { ...content, answers: Object.fromEntries(answers) }
}
