import type { Kysely, Schema } from '#db/schema.ts'
import { askedQuestions } from './asked.server.ts'
import { openResponse } from './opening-mutations.server.ts'
import type { RequestKey } from './queries.server.ts'
import { snapshotOf } from './snapshot.server.ts'

/** All answers as the buyer would receive them, with how far each is; null when there is no such request. */
export async function reviewPage(db: Kysely<Schema>, key: RequestKey & { newId: () => string }) {
  const request = await openResponse(db, key)
  if (!request) return null
  const snapshot = await snapshotOf(db, request)
  return {
    invitationId: request.invitation.id,
    campaign: { name: request.campaign.name },
    buyer: request.buyer.name,
    editable: request.editable,
    owner: request.invitation.ownerId === null || request.invitation.ownerId === key.actorId,
    ownerName: request.invitation.ownerName,
    hash: snapshot.hash,
    questions: askedQuestions(request.launch.settings).map(({ id, criterionId, question }) => ({
      id,
      criterionId,
      question,
      state: snapshot.states.get(id) ?? 'unanswered',
      answer: snapshot.content.answers[id] ?? null,
    })),
  }
}
export type ReviewPage = NonNullable<Awaited<ReturnType<typeof reviewPage>>>
