import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

/**
 * Notes the first time that a link is opened. Mail scanners open links too: this consumes nothing and proves nothing
 * about a reader (Design §4.3).
 */
export async function recordOpening(
  db: Kysely<Schema>,
  opening: { invitationId: string; campaignId: string; now: string },
): Promise<void> {
  await db.transaction().execute(async (db) => {
    const first = await db
      .updateTable('invitation')
      .set({ opened_at: opening.now, status: 'opened' })
      .where('id', '=', opening.invitationId)
      .where('opened_at', 'is', null)
      .where('status', 'in', ['waiting', 'sent', 'refused'])
      .executeTakeFirst()
    if (first.numUpdatedRows === 0n) return
    const payload = { invitation: opening.invitationId }
    const chainId = campaignChain(opening.campaignId)
    await appendEvent(db, { chainId, at: opening.now, actorId: null, kind: 'opening', payload })
  })
}
