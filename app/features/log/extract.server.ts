import type { EventKind } from '#app/domain/proofs/event-chain.ts'
import type { Kysely, Schema } from '#db/schema.ts'

export interface LogExtract<Kind extends EventKind> {
  /** The last entry that is no export: whatever is taken away, and in which order, quotes the same one. */
  position: number
  hash: string
  entries: { position: number; at: string; kind: Kind; hash: string }[]
}

/** The last entry of a chain that is no export, which a record quotes. */
export async function lastButExports(db: Kysely<Schema>, chainId: string) {
  return db
    .selectFrom('event')
    .select(['position', 'hash'])
    .where('chain_id', '=', chainId)
    .where('kind', '!=', 'export')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The end of a chain, and its entries of some kinds; an organisation's campaign has been checked by the caller. */
export async function logExtract<Kind extends EventKind>(
  db: Kysely<Schema>,
  chainId: string,
  kinds: readonly Kind[],
): Promise<LogExtract<Kind>> {
  const last = await lastButExports(db, chainId)
  const entries = await db
    .selectFrom('event')
    .select(['position', 'at', 'kind', 'hash'])
    .where('chain_id', '=', chainId)
    .where('kind', 'in', [...kinds])
    .orderBy('position')
    .execute()
  return {
    position: last?.position ?? 0,
    hash: last?.hash ?? '',
    entries: entries.map((entry) => ({ ...entry, kind: entry.kind as Kind })),
  }
}
