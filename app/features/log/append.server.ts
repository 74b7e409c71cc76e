import { canonicalJson } from '#app/domain/canonical.ts'
import { type ChainEntry, type EventKind, entryHash } from '#app/domain/event-chain.ts'
import type { Kysely, Schema } from '#db/schema.ts'

export interface NewEvent {
  chainId: string
  at: string
  actorId: string | null
  kind: EventKind
  payload: ChainEntry['payload']
}

/** The chain of a campaign and that of an organisation are named apart. */
export const campaignChain = (campaignId: string) => `campaign:${campaignId}`
export const organisationChain = (organisationId: string) => `organisation:${organisationId}`

/**
 * Appends one entry inside the caller's transaction, so that an act and its trace are written together or not at all.
 * Taking the next position is one UPDATE: two writers of a chain wait for one another and never take the same place.
 * A transaction that writes to several chains takes the campaign's first.
 */
export async function appendEvent(db: Kysely<Schema>, event: NewEvent): Promise<{ position: number; hash: string }> {
  await db
    .insertInto('event_head')
    .values({ chain_id: event.chainId, position: 0, hash: '' })
    .onConflict((conflict) => conflict.column('chain_id').doNothing())
    .execute()
  const head = await db
    .updateTable('event_head')
    .set((e) => ({ position: e('position', '+', 1) }))
    .where('chain_id', '=', event.chainId)
    .returning(['position', 'hash'])
    .executeTakeFirstOrThrow()
  const hash = entryHash(head.hash, {
    chain: event.chainId,
    position: head.position,
    at: event.at,
    actor: event.actorId,
    kind: event.kind,
    payload: event.payload,
  })
  await db
    .insertInto('event')
    .values({
      chain_id: event.chainId,
      position: head.position,
      at: event.at,
      actor_id: event.actorId,
      kind: event.kind,
      payload: canonicalJson(event.payload),
      previous_hash: head.hash,
      hash,
    })
    .execute()
  await db.updateTable('event_head').set({ hash }).where('chain_id', '=', event.chainId).execute()
  return { position: head.position, hash }
}
