import type { InsertResult, UpdateResult } from 'kysely'
import type { ChainEntry } from '#app/domain/proofs/event-chain.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { submittedAnswer } from '#app/features/marking/answer.server.ts'
import { holdForAssessment } from '#app/features/marking/hold.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** Whose answer is decided on, for which buyer, by whom and when. */
export interface DecisionGiven {
  campaignId: string
  organisationId: string
  invitationId: string
  questionId: string
  actorId: string
  now: string
}

/** The answer to decide on, its campaign taken for the rest of the transaction; `held` is false once it is assessed. */
export async function answerToDecide(db: Db, given: DecisionGiven) {
  const held = await holdForAssessment(db, given)
  const found = await submittedAnswer(db, given)
  return found && { ...found, held }
}

/** The key of the row that holds what was decided on one answer, an agreed level or a ruling alike. */
export const placeOf = (given: Pick<DecisionGiven, 'campaignId' | 'invitationId' | 'questionId'>) => ({
  campaign_id: given.campaignId,
  invitation_id: given.invitationId,
  question_id: given.questionId,
})

export const placeColumns = ['campaign_id', 'invitation_id', 'question_id'] as const

export const wasWritten = (result: InsertResult | UpdateResult) =>
  ('numUpdatedRows' in result ? result.numUpdatedRows : (result.numInsertedOrUpdatedRows ?? 0n)) > 0n

/** Decisions go to the campaign's log by ids and digests alone (Design §8). */
export async function logDecision(
  db: Db,
  given: DecisionGiven,
  kind: 'consensus' | 'na_ruling',
  content: Record<string, ChainEntry['payload'][string]>,
): Promise<void> {
  await appendEvent(db, {
    chainId: campaignChain(given.campaignId),
    at: given.now,
    actorId: given.actorId,
    kind,
    payload: { invitation: given.invitationId, question: given.questionId, ...content },
  })
}
