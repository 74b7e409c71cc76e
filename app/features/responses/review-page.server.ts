import { sameContent } from '#app/domain/answers/answer-review.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { askedCriteria, askedQuestions } from './asked.server.ts'
import { draftWarnings } from './draft-warnings.ts'
import { openResponse } from './opening-mutations.server.ts'
import type { RequestKey, SupplierRequest } from './queries.server.ts'
import { type Snapshot, snapshotOf } from './snapshot.server.ts'

type Db = Kysely<Schema>
type Key = RequestKey & { newId: () => string }

/** All answers as they would be submitted, with how far each is and what weakens it; null when there is no such request. */
export async function reviewPage(db: Db, key: Key) {
  const request = await openResponse(db, key)
  if (!request) return null
  const snapshot = await snapshotOf(db, request)
  const warnings = draftWarnings(snapshot.content.answers, request.invitation.language, key.now)
  return {
    invitationId: request.invitation.id,
    campaign: { name: request.campaign.name },
    buyer: request.buyer.name,
    editable: request.editable,
    owner: request.invitation.ownerId === null || request.invitation.ownerId === key.actorId,
    ownerName: request.invitation.ownerName,
    hash: snapshot.hash,
    libraryChanges: await libraryChanges(db, key, request, snapshot),
    questions: askedQuestions(request.launch.settings).map(({ id, criterionId, question }) => ({
      id,
      criterionId,
      question,
      state: snapshot.states.get(id) ?? 'unanswered',
      answer: snapshot.content.answers[id] ?? null,
      warnings: warnings.get(id) ?? [],
    })),
  }
}
export type ReviewPage = NonNullable<Awaited<ReturnType<typeof reviewPage>>>

/** The questions under which the library would say something else after a submission. */
async function libraryChanges(
  db: Db,
  key: { organisationId: string },
  { launch }: SupplierRequest,
  { content }: Snapshot,
): Promise<string[]> {
  const rows = await db
    .selectFrom('library_answer')
    .select(['question_id', 'text', 'state', 'state_date as stateDate', 'na_reason as naReason'])
    .where('organisation_id', '=', key.organisationId)
    .execute()
  const masters = new Map(rows.map((row) => [row.question_id, row]))
  return askedQuestions(launch.settings).flatMap(({ id, questionnaire }) => {
    const answer = content.answers[id]
    if (!answer || !questionnaire) return []
    const master = masters.get(id)
    const changes = answer.status !== 'unanswered' && !(master && sameContent(master, answer))
    return changes ? [id] : []
  })
}

/** Exactly what the buyer would receive of the request as it stands, from the snapshot that a submission freezes. */
export async function previewPage(db: Db, key: Key) {
  const request = await openResponse(db, key)
  if (!request) return null
  const { content, attached } = await snapshotOf(db, request)
  return {
    invitationId: request.invitation.id,
    campaign: request.campaign.name,
    buyer: content.buyer.name,
    supplier: content.supplier.name,
    editable: request.editable,
    withheld: attached.filter(({ confidentiality }) => confidentiality === 'never').length,
    criteria: askedCriteria(request.launch.settings).map(({ id, name, questions }) => ({
      id,
      name,
      questions: questions.flatMap((asked) => {
        const answer = content.answers[asked.id]
        return answer ? [{ id: asked.id, question: asked.question, answer }] : []
      }),
    })),
  }
}
export type PreviewPage = NonNullable<Awaited<ReturnType<typeof previewPage>>>
