import type { Kysely, Schema } from '#db/schema.ts'

/** The content kept under a digest, chunk by chunk, so that a file of any size takes the memory of one chunk. */
export async function* contentChunks(db: Kysely<Schema>, sha256: string): AsyncGenerator<Uint8Array> {
  for (let last = -1; ; ) {
    const chunk = await db
      .selectFrom('evidence_chunk')
      .select(['position', 'bytes'])
      .where('sha256', '=', sha256)
      .where('position', '>', last)
      .orderBy('position')
      .limit(1)
      .executeTakeFirst()
    if (!chunk) return
    last = chunk.position
    yield chunk.bytes
  }
}
