import { closeSync, openSync, readSync } from 'node:fs'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>
const chunkBytes = 256 * 1024

/**
 * Keeps the content of a file under its digest, once, whoever brings it. Runs inside the caller's transaction: what
 * refuses the evidence takes its chunks away with it. The file is read synchronously, because nothing but the database
 * may be awaited here.
 */
export async function keepContent(db: Db, content: { path: string; sha256: string }): Promise<void> {
  if (await holdContent(db, content.sha256)) return
  const file = openSync(content.path, 'r')
  // One for all chunks: each is written before the next is read.
  const bytes = Buffer.alloc(chunkBytes)
  try {
    for (let position = 0; ; position += 1) {
      const length = readSync(file, bytes, 0, chunkBytes, position * chunkBytes)
      if (length === 0) return
      // The first chunk stands for the content: whoever writes it, or finds it there, holds it until the end.
      await db
        .insertInto('evidence_chunk')
        .values({ sha256: content.sha256, position, bytes: bytes.subarray(0, length) })
        .onConflict((conflict) =>
          conflict.columns(['sha256', 'position']).doUpdateSet((e) => ({ position: e.ref('excluded.position') })),
        )
        .execute()
    }
  } finally {
    closeSync(file)
  }
}

/** Whether the content is kept already; if so, nobody takes it away before this transaction ends. */
async function holdContent(db: Db, sha256: string): Promise<boolean> {
  const held = await db
    .updateTable('evidence_chunk')
    .set({ position: 0 })
    .where('sha256', '=', sha256)
    .where('position', '=', 0)
    .executeTakeFirst()
  return held.numUpdatedRows > 0n
}
