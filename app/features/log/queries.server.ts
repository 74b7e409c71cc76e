import { type ChainEntry, type ChainFault, type StoredEntry, verifyChain } from '#app/domain/proofs/event-chain.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** Every chain of the database, in a stable order; for the operator's check, which reads no tenant's content. */
export async function chainIds(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .select('chain_id')
    .union(db.selectFrom('event_head').select('chain_id'))
    .execute()
  return rows.map((row) => row.chain_id).toSorted()
}

/** The first fault of one chain as it is stored, or null. */
export async function chainFault(db: Db, chainId: string): Promise<ChainFault | null> {
  // Head and entries in one statement, so that an append meanwhile is no fault.
  const rows = await db
    .selectFrom('event as e')
    .fullJoin('event_head as h', 'h.chain_id', 'e.chain_id')
    .select(['e.position', 'e.at', 'e.actor_id', 'e.kind', 'e.payload', 'e.previous_hash', 'e.hash'])
    .select(['h.position as head_position', 'h.hash as head_hash'])
    .where((where) => where.or([where('e.chain_id', '=', chainId), where('h.chain_id', '=', chainId)]))
    .orderBy('e.position')
    .execute()
  const head = { position: rows[0]?.head_position ?? 0, hash: rows[0]?.head_hash ?? '' }
  const entries = rows.flatMap((row): StoredEntry[] => {
    if (row.position === null || row.previous_hash === null || row.hash === null) return []
    const entry: ChainEntry = {
      chain: chainId,
      position: row.position,
      at: row.at ?? '',
      actor: row.actor_id,
      kind: row.kind ?? '',
      payload: payloadOf(row.payload ?? ''),
    }
    return [{ entry, previous: row.previous_hash, hash: row.hash }]
  })
  return verifyChain(entries, head)
}

// A payload that is no longer JSON was altered: any other content makes the hash differ.
function payloadOf(text: string): ChainEntry['payload'] {
  try {
    return JSON.parse(text)
  } catch {
    return { unreadable: text }
  }
}
