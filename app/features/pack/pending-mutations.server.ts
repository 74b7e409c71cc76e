import { closeSync, openSync, readSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dropPending, keepPending } from '#app/features/pending/keep.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { PendingPack } from './content.ts'
import { type PackKey, pendingPacks } from './queries.server.ts'

type Db = Kysely<Schema>

const purpose = { kind: 'pack', invitationId: null } as const
const chunkBytes = 256 * 1024

/** Keeps a pack until its sender has chosen; one a person, the last one sent. No answer is written here. */
export async function keepPack(
  db: Db,
  key: PackKey & { newId: () => string; upload: { path: string; name: string }; content: PendingPack },
): Promise<string> {
  const id = key.newId()
  await db.transaction().execute(async (db) => {
    const { upload, content } = key
    await keepPending(db, { ...key, ...purpose, id, fileName: upload.name, content })
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
export function dropPack(db: Db, key: PackKey & { pendingId: string }): Promise<void> {
  return dropPending(db, { ...key, ...purpose })
}
