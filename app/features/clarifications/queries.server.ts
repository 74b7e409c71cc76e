import { clarificationReceipt, clarificationState } from '#app/domain/assessment/clarification.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

export interface CampaignKey {
  campaignId: string
  /** The buyer's. */
  organisationId: string
  now: string
}

/**
 * Every clarification asked in a buyer's campaign, oldest first. A complement's text is in it only once submitted: a
 * buyer never sees a draft (Design §4.3).
 */
export async function clarificationsOf(
  db: Db,
  key: CampaignKey & { invitationId?: string | undefined; questionId?: string | undefined },
) {
  let query = db
    .selectFrom('clarification as k')
    .innerJoin('campaign as c', 'c.id', 'k.campaign_id')
    .innerJoin('invitation as i', 'i.id', 'k.invitation_id')
    .select(['k.id', 'k.batch_id', 'k.invitation_id', 'k.question_id', 'k.doubt', 'k.reason', 'k.due_at'])
    .select(['k.asked_at', 'k.submitted_at', 'k.receipt', 'k.withdrawn_at', 'k.withdrawal_reason', 'i.supplier_name'])
    .where('k.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .orderBy('k.asked_at')
    .orderBy('k.id')
  if (key.invitationId) query = query.where('k.invitation_id', '=', key.invitationId)
  if (key.questionId) query = query.where('k.question_id', '=', key.questionId)
  return (await query.execute()).map((row) => {
    const receipt = row.receipt === null ? null : clarificationReceipt.parse(JSON.parse(row.receipt))
    return {
      id: row.id,
      batch: row.batch_id,
      invitationId: row.invitation_id,
      supplier: row.supplier_name,
      questionId: row.question_id,
      doubt: row.doubt,
      reason: row.reason,
      dueAt: row.due_at,
      askedAt: row.asked_at,
      submittedAt: row.submitted_at,
      withdrawnAt: row.withdrawn_at,
      withdrawalReason: row.withdrawal_reason,
      state: clarificationState(
        { dueAt: row.due_at, submittedAt: row.submitted_at, withdrawnAt: row.withdrawn_at },
        key.now,
      ),
      text: receipt?.content.text ?? null,
      evidence: receipt?.content.evidence ?? [],
      hash: receipt?.hash ?? null,
    }
  })
}
export type AskedClarification = Awaited<ReturnType<typeof clarificationsOf>>[number]

/** How many suppliers still have time to answer a clarification: nothing is confirmed meanwhile. */
export async function openClarifications(db: Db, key: CampaignKey): Promise<number> {
  const open = (await clarificationsOf(db, key)).filter(({ state }) => state === 'open')
  return new Set(open.map(({ invitationId }) => invitationId)).size
}

/** What was asked of one answer and said to it, as a panel reads it: without the name of the supplier or the doubt's author. */
export async function complementsOf(db: Db, key: CampaignKey & { invitationId: string; questionId: string }) {
  return (await clarificationsOf(db, key)).map(
    ({ id, reason, dueAt, askedAt, submittedAt, withdrawnAt, state, text, evidence }) => ({
      ...{ id, reason, dueAt, askedAt, submittedAt, withdrawnAt, state, text, evidence },
    }),
  )
}
export type Complement = Awaited<ReturnType<typeof complementsOf>>[number]

/** The complement that came last, whatever the order of the requests; null before any. */
export function latestComplement(complements: readonly Complement[]): { id: string; at: string } | null {
  const submitted = complements.flatMap(({ id, submittedAt }) =>
    submittedAt === null ? [] : [{ id, at: submittedAt }],
  )
  return submitted.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1) ?? null
}
