import { reviewState } from '#app/domain/answers/answer-review.ts'
import { isLate } from '#app/domain/answers/assignments.ts'
import { askedCriteria, askedQuestions } from '#app/features/responses/asked.server.ts'
import { draftAnswers, type RequestKey, supplierRequest } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { heldParts, questionsOf } from './queries.server.ts'

type Db = Kysely<Schema>

/** The questions of one request that were given to whoever looks, and how far each is; null when there is no such request. */
export async function minePage(db: Db, key: RequestKey) {
  const request = await supplierRequest(db, key)
  if (!request) return null
  const { campaign, launch } = request
  const drafts = await draftAnswers(db, { responseId: request.responseId, organisationId: key.organisationId })
  const answers = new Map(drafts.map((draft) => [draft.questionId, draft]))
  const held = questionsOf(askedQuestions(launch.settings), await heldParts(db, key), key.actorId)
  const questions = held.map(({ id, criterionId, question, part: { dueOn, doneAt, assignedBy, assignedByName } }) => {
    const review = reviewState(answers.get(id))
    const progress = { dueOn, doneAt, asked: 1, reviewed: review === 'reviewed' ? 1 : 0 }
    const late = isLate(progress, { now: key.now, timeZone: campaign.timeZone })
    return { id, criterionId, question, review, dueOn, doneAt, late, assignedBy, assignedByName }
  })
  const criteria = askedCriteria(launch.settings).flatMap(({ id, name }) => {
    const own = questions.filter(({ criterionId }) => criterionId === id)
    return own.length > 0 ? [{ id, name, questions: own }] : []
  })
  return {
    invitationId: request.invitation.id,
    campaign: { name: campaign.name, deadline: campaign.deadline, timeZone: campaign.timeZone },
    buyer: request.buyer.name,
    supplier: request.supplier.name,
    editable: request.editable,
    /** Other people who gave them; nobody when one gave them to oneself. */
    givenBy: [...new Set(questions.flatMap((q) => (q.assignedBy === key.actorId ? [] : [q.assignedByName])))],
    asked: questions.length,
    reviewed: questions.filter(({ review }) => review === 'reviewed').length,
    done: questions.length > 0 && questions.every(({ doneAt }) => doneAt !== null),
    next: questions.find(({ review }) => review !== 'reviewed')?.criterionId ?? null,
    criteria,
  }
}
export type MinePage = NonNullable<Awaited<ReturnType<typeof minePage>>>
