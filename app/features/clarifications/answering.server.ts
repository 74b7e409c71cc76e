import { responseExport } from '#app/domain/answers/answers.ts'
import { clarificationReceipt, clarificationState } from '#app/domain/assessment/clarification.ts'
import { frozenSupplierQuestionnaire } from '#app/features/campaigns/launched.server.ts'
import { organisationEvidence } from '#app/features/evidence/queries.server.ts'
import { type RequestKey, supplierRequest } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

const stateOf = (row: { due_at: string; submitted_at: string | null; withdrawn_at: string | null }, now: string) =>
  clarificationState({ dueAt: row.due_at, submittedAt: row.submitted_at, withdrawnAt: row.withdrawn_at }, now)

/** What its supplier tied to a complement, oldest first: only pieces of that organisation. */
export async function complementEvidence(db: Db, key: { clarificationId: string; organisationId: string }) {
  return db
    .selectFrom('clarification_evidence as l')
    .innerJoin('evidence as v', 'v.id', 'l.evidence_id')
    .selectAll('v')
    .select('l.locator')
    .where('l.clarification_id', '=', key.clarificationId)
    .where('v.organisation_id', '=', key.organisationId)
    .orderBy('v.created_at')
    .orderBy('v.id')
    .execute()
}

/** What a supplier has been asked to clarify in one request, oldest first; null for a request that is not theirs to see. */
export async function requestClarifications(db: Db, key: Pick<RequestKey, 'invitationId' | 'now'>) {
  const rows = await db
    .selectFrom('clarification')
    .select(['id', 'question_id', 'due_at', 'submitted_at', 'withdrawn_at'])
    .where('invitation_id', '=', key.invitationId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    questionId: row.question_id,
    dueAt: row.due_at,
    submittedAt: row.submitted_at,
    state: stateOf(row, key.now),
  }))
}

/**
 * One clarification as its supplier reads it: the question and its reason to be, what was submitted, what the buyer asks,
 * and the complement. Nothing of the panel, of the warnings or of other suppliers. Null for another's.
 */
export async function complementPage(db: Db, key: RequestKey & { clarificationId: string }) {
  const request = await supplierRequest(db, key)
  if (!request) return null
  const row = await db
    .selectFrom('clarification')
    .selectAll()
    .where('id', '=', key.clarificationId)
    .where('invitation_id', '=', key.invitationId)
    .executeTakeFirst()
  const submission = await db
    .selectFrom('submission')
    .select(['content', 'sequence', 'hash'])
    .where('invitation_id', '=', key.invitationId)
    .where('organisation_id', '=', key.organisationId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const question = frozenSupplierQuestionnaire(request.launch.settings)
    .criteria.flatMap((criterion) => criterion.questions)
    .find(({ id }) => id === row?.question_id)
  if (!row || !submission || !question) return null
  const answer = responseExport.parse(JSON.parse(submission.content)).answers[row.question_id]
  const over = request.campaign.status === 'assessed' || request.campaign.status === 'debriefed'
  const state = stateOf(row, key.now)
  const tied = await complementEvidence(db, { clarificationId: row.id, organisationId: key.organisationId })
  const taken = new Set(tied.map(({ id }) => id))
  const library = state === 'open' && !over ? await organisationEvidence(db, key) : []
  return {
    request: {
      id: request.invitation.id,
      campaign: { id: request.campaign.id, name: request.campaign.name, timeZone: request.campaign.timeZone },
      buyer: request.buyer,
      supplier: request.supplier,
    },
    response: { sequence: submission.sequence, hash: submission.hash },
    question: { id: question.id, question: question.question, rationale: question.rationale },
    original: { text: answer?.text ?? '', evidence: (answer?.evidence ?? []).map(({ title }) => title) },
    clarification: {
      id: row.id,
      reason: row.reason,
      askedAt: row.asked_at,
      dueAt: row.due_at,
      submittedAt: row.submitted_at,
      withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at, reason: row.withdrawal_reason ?? '' },
      text: row.text,
      revision: row.revision,
      state: over && state === 'open' ? ('lapsed' as const) : state,
    },
    tied: tied.map(({ id, title, type, locator, confidentiality }) => ({ id, title, type, locator, confidentiality })),
    library: library.filter(({ id }) => !taken.has(id)).map(({ id, title, type }) => ({ id, title, type })),
    receipt: row.receipt === null ? null : clarificationReceipt.parse(JSON.parse(row.receipt)),
  }
}
export type ComplementPageModel = NonNullable<Awaited<ReturnType<typeof complementPage>>>
