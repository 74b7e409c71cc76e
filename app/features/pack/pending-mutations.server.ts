import { closeSync, openSync, readSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tidyFileName } from '#app/domain/evidence-file.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { PendingPack } from './content.ts'
import { type PackKey, pendingPacks } from './queries.server.ts'

type Db = Kysely<Schema>

/** As for a file filled offline: over a weekend and some days, then it is forgotten. */
const KEPT_DAYS = 7
const chunkBytes = 256 * 1024

/** Keeps a pack until its sender has chosen; one a person, the last one sent. No answer is written here. */
export async function keepPack(
  db: Db,
  key: PackKey & { newId: () => string; upload: { path: string; name: string }; content: PendingPack },
): Promise<string> {
  const id = key.newId()
  await db.transaction().execute(async (db) => {
    await db.deleteFrom('pending_import').where('expires_at', '<=', key.now).execute()
    await db
      .deleteFrom('pending_import')
      .where('kind', '=', 'pack')
      .where('organisation_id', '=', key.organisationId)
      .where('created_by', '=', key.actorId)
      .execute()
    await db
      .insertInto('pending_import')
      .values({
        id,
        organisation_id: key.organisationId,
        created_by: key.actorId,
        kind: 'pack',
        invitation_id: null,
        file_name: tidyFileName(key.upload.name).slice(0, 200),
        content: JSON.stringify(key.content),
        created_at: key.now,
        expires_at: new Date(Date.parse(key.now) + KEPT_DAYS * 86_400_000).toISOString(),
      })
      .execute()
    await keepFile(db, id, key.upload.path)
  })
  return id
}

// Read synchronously: nothing but the database may be awaited inside a transaction.
async function keepFile(db: Db, pendingId: string, path: string): Promise<void> {
  const file = openSync(path, 'r')
  try {
    for (let position = 0; ; position += 1) {
      const bytes = Buffer.alloc(chunkBytes)
      const length = readSync(file, bytes, 0, chunkBytes, position * chunkBytes)
      if (length === 0) return
      await db
        .insertInto('pending_file_chunk')
        .values({ pending_id: pendingId, position, bytes: bytes.subarray(0, length) })
        .execute()
    }
  } finally {
    closeSync(file)
  }
}

/** Writes the pack that waits back to a file, to be read again as if it had just come; false when none waits. */
export async function spoolPending(db: Db, key: PackKey & { pendingId: string }, path: string): Promise<boolean> {
  const pending = await pendingPacks(db, key).where('id', '=', key.pendingId).executeTakeFirst()
  if (!pending) return false
  const target = await open(path, 'w', 0o600)
  try {
    for (let position = 0; ; position += 1) {
      const chunk = await db
        .selectFrom('pending_file_chunk')
        .select('bytes')
        .where('pending_id', '=', pending.id)
        .where('position', '=', position)
        .executeTakeFirst()
      if (!chunk) return true
      await target.write(chunk.bytes)
    }
  } finally {
    await target.close()
  }
}

/** Forgets what was sent: it has been decided on. */
export async function dropPack(db: Db, key: PackKey & { pendingId: string }): Promise<void> {
  await db
    .deleteFrom('pending_import')
    .where('id', '=', key.pendingId)
    .where('kind', '=', 'pack')
    .where('organisation_id', '=', key.organisationId)
    .where('created_by', '=', key.actorId)
    .execute()
}
