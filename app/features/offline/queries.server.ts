import type { AnswerContent } from '#app/domain/answers/answers.ts'
import { compareOffline, type OfflineDifference } from '#app/domain/exchange/offline-compare.ts'
import { askedCriteria } from '#app/features/responses/asked.server.ts'
import { draftAnswers, type RequestKey, supplierRequest } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type OfflineContent, offlineContent } from './content.ts'

type Db = Kysely<Schema>

const nothing: AnswerContent & { revision: number; updatedAt: string; updatedBy: string } = {
  text: '',
  state: null,
  stateDate: null,
  naReason: null,
  revision: 0,
  updatedAt: '',
  updatedBy: '',
}

/** A request with all its questions and drafts, as a file to fill offline takes them; null when there is none. */
export async function offlineRequest(db: Db, key: RequestKey) {
  const request = await supplierRequest(db, key)
  if (!request) return null
  const { campaign, buyer, supplier, editable, launch } = request
  const drafts = await draftAnswers(db, { responseId: request.responseId, organisationId: key.organisationId })
  const answers = new Map(drafts.map((draft) => [draft.questionId, draft]))
  return {
    invitationId: request.invitation.id,
    campaign: { name: campaign.name, deadline: campaign.deadline, timeZone: campaign.timeZone },
    buyer: buyer.name,
    supplier: supplier.name,
    editable,
    criteria: askedCriteria(launch.settings).map(({ id, name, questions }) => ({
      id,
      name,
      questions: questions.map((question) => ({ ...question, answer: answers.get(question.id) ?? nothing })),
    })),
  }
}
export type OfflineRequest = NonNullable<Awaited<ReturnType<typeof offlineRequest>>>

function pendingImports(db: Db, key: RequestKey) {
  return db
    .selectFrom('pending_import')
    .select(['id', 'file_name', 'created_at', 'content'])
    .where('kind', '=', 'offline')
    .where('organisation_id', '=', key.organisationId)
    .where('created_by', '=', key.actorId)
    .where('invitation_id', '=', key.invitationId)
    .where('expires_at', '>', key.now)
}

/** The page to leave from and come back to: the request, and the file that this person sent and has not decided on. */
export async function offlinePage(db: Db, key: RequestKey) {
  const request = await offlineRequest(db, key)
  if (!request) return null
  const pending = await pendingImports(db, key).executeTakeFirst()
  const { criteria, ...rest } = request
  const questions = criteria.reduce((sum, criterion) => sum + criterion.questions.length, 0)
  return {
    ...rest,
    questions,
    sheets: criteria.length,
    pending: pending ? { id: pending.id, fileName: pending.file_name, sentAt: pending.created_at } : null,
  }
}
export type OfflinePageModel = NonNullable<Awaited<ReturnType<typeof offlinePage>>>

/** What a person sent, as it was read; null when it is another's, decided on, or too old. */
export async function pendingContent(
  db: Db,
  key: RequestKey & { pendingId: string },
): Promise<{ fileName: string; content: OfflineContent } | null> {
  const row = await pendingImports(db, key).where('id', '=', key.pendingId).executeTakeFirst()
  return row ? { fileName: row.file_name, content: offlineContent.parse(JSON.parse(row.content)) } : null
}

/** Question by question, what a file that was sent would change of the answers as they are now; nothing is written. */
export async function offlinePreview(db: Db, key: RequestKey & { pendingId: string }) {
  const pending = await pendingContent(db, key)
  const request = pending && (await offlineRequest(db, key))
  if (!request) return null
  const { content, fileName } = pending
  const carried = new Map(content.answers.map((answer) => [answer.questionId, answer]))
  const questions = request.criteria.flatMap(({ questions }) =>
    questions.flatMap(({ id, question, answer }) => {
      const file = carried.get(id)
      if (!file) return []
      const difference: OfflineDifference = compareOffline(file, answer, content.sameRequest)
      return [{ id, question, ...difference, standing: answer, unread: file.unread, formulas: file.formulas }]
    }),
  )
  const { criteria, ...rest } = request
  const asked = criteria.flatMap(({ questions }) => questions.map(({ id }) => id))
  return {
    ...rest,
    pendingId: key.pendingId,
    fileName,
    sameRequest: content.sameRequest,
    questions,
    absent: asked.filter((id) => !carried.has(id)),
    ignored: content.ignored,
  }
}
export type OfflinePreviewModel = NonNullable<Awaited<ReturnType<typeof offlinePreview>>>
export type PreviewedQuestion = OfflinePreviewModel['questions'][number]
