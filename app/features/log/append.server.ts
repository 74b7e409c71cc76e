import { canonicalJson } from '#app/domain/proofs/canonical.ts'
import { type ChainEntry, type EventKind, entryHash } from '#app/domain/proofs/event-chain.ts'
import type { Kysely, Schema } from '#db/schema.ts'

export interface NewEvent {
  chainId: string
  at: string
  actorId: string | null
  kind: EventKind
  payload: ChainEntry['payload']
}

export interface LogEntry {
  position: number
  hash: string
}

/** The chain of a campaign and that of an organisation are named apart. */
export const campaignChain = (campaignId: string) => `campaign:${campaignId}`
export const organisationChain = (organisationId: string) => `organisation:${organisationId}`

/**
 * Appends one entry inside the caller's transaction, so that an act and its trace are written together or not at all.
 * Taking the next position is one UPDATE: two writers of a chain wait for one another and never take the same place.
 * A transaction that writes to several chains takes the campaign's first.
 */
export async function appendEvent(db: Kysely<Schema>, event: NewEvent): Promise<LogEntry> {
  const [entry] = await appendEvents(db, event.chainId, [event])
  if (!entry) throw new Error('nothing was appended')
  return entry
}

/** The same for several entries of one chain, in their order: as many statements as for one. At most 1,000. */
export async function appendEvents(
  db: Kysely<Schema>,
  chainId: string,
  events: readonly Omit<NewEvent, 'chainId'>[],
): Promise<LogEntry[]> {
  if (events.length === 0) return []
  await db
    .insertInto('event_head')
    .values({ chain_id: chainId, position: 0, hash: '' })
    .onConflict((conflict) => conflict.column('chain_id').doNothing())
    .execute()
  const head = await db
    .updateTable('event_head')
    .set((e) => ({ position: e('position', '+', events.length) }))
    .where('chain_id', '=', chainId)
    .returning(['position', 'hash'])
    .executeTakeFirstOrThrow()
  let previous = head.hash
  const rows = events.map((event, index) => {
    const { at, actorId, kind, payload } = event
    const position = head.position - events.length + index + 1
    const hash = entryHash(previous, { chain: chainId, position, at, actor: actorId, kind, payload })
    const row = {
      chain_id: chainId,
      position,
      at,
      actor_id: actorId,
      kind,
      payload: canonicalJson(payload),
      previous_hash: previous,
      hash,
    }
    previous = hash
    return row
  })
  await db.insertInto('event').values(rows).execute()
  await db.updateTable('event_head').set({ hash: previous }).where('chain_id', '=', chainId).execute()
  return rows.map(({ position, hash }) => ({ position, hash }))
}
