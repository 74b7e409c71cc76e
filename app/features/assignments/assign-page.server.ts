import { reviewState } from '#app/domain/answers/answer-review.ts'
import { partOf, suggestedDue, today } from '#app/domain/answers/assignments.ts'
import { localOf } from '#app/domain/campaign/deadline.ts'
import { askedCriteria } from '#app/features/responses/asked.server.ts'
import { draftAnswers, type RequestKey, supplierRequest } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { assignmentHistory } from './history.server.ts'
import { assignableTo, heldParts, mayAnswer, partsMark } from './queries.server.ts'
import { mayInvite } from './recipients.server.ts'
import { sharesOf } from './shares.ts'

type Db = Kysely<Schema>

/** One criterion to hand out: its questions, who has what, whom to ask; null when the request asks nothing of it. */
export async function assignPage(db: Db, key: RequestKey & { criterionId: string }) {
  const request = await supplierRequest(db, key)
  const criteria = request ? askedCriteria(request.launch.settings) : []
  const index = criteria.findIndex(({ id }) => id === key.criterionId)
  const criterion = criteria[index]
  if (!request || !criterion) return null
  const { campaign, invitation } = request
  const clock = { now: key.now, deadline: campaign.deadline, timeZone: campaign.timeZone }
  const parts = await heldParts(db, key)
  const drafts = await draftAnswers(db, { responseId: request.responseId, organisationId: key.organisationId })
  const answers = new Map(drafts.map((draft) => [draft.questionId, draft]))
  const review = (questionId: string) => reviewState(answers.get(questionId))
  const reader = { actorId: key.actorId, clock, review, mayAnswer: await mayAnswer(db, key) }
  const invited = parts.flatMap(({ email, name }) => (email ? [[email, { email, name }] as const] : []))
  return {
    invitationId: invitation.id,
    campaign: { name: campaign.name, timeZone: campaign.timeZone },
    supplier: request.supplier.name,
    editable: request.editable,
    actorId: key.actorId,
    mayInvite: await mayInvite(db, { ...key, ownerId: invitation.ownerId }),
    ownerName: invitation.ownerName,
    criterion: { id: criterion.id, name: criterion.name },
    position: index + 1,
    count: criteria.length,
    questions: criterion.questions.map(({ id, question }) => {
      const part = partOf(parts, { id, criterionId: criterion.id })
      return { id, question, review: review(id), holder: part?.name ?? null, mine: part?.personId === key.actorId }
    }),
    shares: sharesOf(criterion, parts, reader),
    colleagues: await assignableTo(db, key),
    /** Those who were sent a link and may be given more. */
    invited: [...new Map(invited).values()],
    seen: partsMark(parts, criterion.id),
    due: {
      suggested: suggestedDue(clock),
      first: today(clock),
      last: localOf(campaign.deadline, campaign.timeZone).day,
    },
    history: await assignmentHistory(db, { ...key, criterionId: criterion.id }),
  }
}
export type AssignPage = NonNullable<Awaited<ReturnType<typeof assignPage>>>
