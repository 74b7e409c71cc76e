import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { madeAt } from './factories.ts'

/** A question that waits for the buyer, asked through the first invitation of a campaign. */
export async function makeSupplierQuestion(
  db: Db,
  given: { campaignId: string; invitations: readonly { id: string }[]; personId: string },
): Promise<string> {
  const id = randomId()
  await db
    .insertInto('supplier_question')
    .values({
      id,
      campaign_id: given.campaignId,
      invitation_id: given.invitations[0]!.id,
      asked_by: given.personId,
      asked_at: madeAt,
      text: 'Nos centres de données de Lyon sont-ils dans le périmètre ?',
      status: 'asked',
      number: null,
      public_question: null,
      reply: null,
      answered_by: null,
      answered_at: null,
    })
    .execute()
  return id
}
