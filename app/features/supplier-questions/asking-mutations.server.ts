import { mayAsk } from '#app/domain/campaign/supplier-questions.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { type RequestKey, supplierRequest } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** A supplier that has this many unanswered ones has said enough for the buyer to begin. */
export const MOST_WAITING = 20

interface Asked extends RequestKey {
  text: string
  newId: () => string
}

export type AskFault = 'not_found' | 'closed' | 'too_many'

class TooMany extends Error {}

async function ask(db: Db, given: Asked): Promise<{ ok: true; id: string } | { ok: false; fault: AskFault }> {
  const request = await supplierRequest(db, given)
  if (!request) return { ok: false, fault: 'not_found' }
  const { campaign, launch } = request
  const asking = { questionsOn: launch.settings.questionsOn ?? null, ...campaign }
  if (!request.editable || !mayAsk(asking, given.now)) return { ok: false, fault: 'closed' }
  const id = given.newId()
  // The chain comes first: it makes those who ask at the same moment wait for one another.
  await appendEvent(db, {
    chainId: campaignChain(campaign.id),
    at: given.now,
    actorId: given.actorId,
    kind: 'question_asked',
    payload: { invitation: given.invitationId, question: id },
  })
  const { waiting } = await db
    .selectFrom('supplier_question')
    .select((e) => e.fn.countAll<number>().as('waiting'))
    .where('invitation_id', '=', given.invitationId)
    .where('status', '=', 'asked')
    .executeTakeFirstOrThrow()
  if (Number(waiting) >= MOST_WAITING) throw new TooMany()
  await db
    .insertInto('supplier_question')
    .values({
      id,
      campaign_id: campaign.id,
      invitation_id: given.invitationId,
      asked_by: given.actorId,
      asked_at: given.now,
      text: given.text,
      status: 'asked',
      number: null,
      public_question: null,
      reply: null,
      answered_by: null,
      answered_at: null,
    })
    .execute()
  return { ok: true, id }
}

/** Keeps what a supplier asks in private, while questions are open (Design §3). */
export async function askQuestion(db: Db, given: Asked): ReturnType<typeof ask> {
  try {
    return await db.transaction().execute((db) => ask(db, given))
  } catch (error) {
    if (error instanceof TooMany) return { ok: false, fault: 'too_many' }
    throw error
  }
}
