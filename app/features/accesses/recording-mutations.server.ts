import { appendEvent, organisationChain } from '#app/features/log/append.server.ts'
import type { RequestKey } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** A last opening stays as it is written for so long: turning pages does not write at each. */
const STEP = 10 * 60_000

/**
 * Notes that a person opened a response of an organisation, for its own people to read (Design §4.3, §4.8): the first
 * time is an event of its chain. For a caller whose page was found: whether they may see it is decided before.
 */
export async function recordAccess(db: Db, key: RequestKey): Promise<void> {
  const { invitationId, organisationId, actorId, now } = key
  const known = await db
    .selectFrom('request_access')
    .select('last_at')
    .where('invitation_id', '=', invitationId)
    .where('person_id', '=', actorId)
    .executeTakeFirst()
  const earlier = new Date(Date.parse(now) - STEP).toISOString()
  if (known && known.last_at > earlier) return
  if (known) {
    await db
      .updateTable('request_access')
      .set({ last_at: now })
      .where('invitation_id', '=', invitationId)
      .where('person_id', '=', actorId)
      .where('last_at', '<', now)
      .execute()
    return
  }
  await db.transaction().execute(async (db) => {
    const first = await db
      .insertInto('request_access')
      .values({ invitation_id: invitationId, person_id: actorId, first_at: now, last_at: now })
      .onConflict((conflict) => conflict.columns(['invitation_id', 'person_id']).doNothing())
      .executeTakeFirst()
    if (Number(first.numInsertedOrUpdatedRows ?? 0) === 0) return
    const event = { at: now, actorId, kind: 'access', payload: { invitation: invitationId } } as const
    await appendEvent(db, { ...event, chainId: organisationChain(organisationId) })
  })
}
