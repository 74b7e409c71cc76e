import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { appendEvent, campaignChain } from './append.server.ts'

export type ExportedFile =
  | 'record.pdf'
  | 'record.xlsx'
  | 'record.json'
  | 'comparison.csv'
  | 'comparison.xlsx'
  | 'tender.csv'
  | 'tender.xlsx'

/** Writes that a file of a buyer's campaign was taken, by whom, and its digest. The caller has checked whose it is. */
export async function logExport(
  db: Kysely<Schema>,
  given: { campaignId: string; actorId: string; now: string; file: ExportedFile } & (
    | { bytes: string | Uint8Array }
    | { sha256: string }
  ),
): Promise<void> {
  await db.transaction().execute((db) =>
    appendEvent(db, {
      chainId: campaignChain(given.campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'export',
      payload: { file: given.file, sha256: 'sha256' in given ? given.sha256 : sha256Hex(given.bytes) },
    }),
  )
}
