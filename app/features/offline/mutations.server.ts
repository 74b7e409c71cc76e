import { dropPending, keepPending } from '#app/features/pending/keep.server.ts'
import type { RequestKey } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { OfflineContent } from './content.ts'

type Db = Kysely<Schema>

/** Keeps what a file holds until its sender has chosen; one file a person and request, the last one sent. */
export async function keepImport(
  db: Db,
  key: RequestKey & { newId: () => string; fileName: string; content: OfflineContent },
): Promise<string> {
  const id = key.newId()
  await db.transaction().execute((db) => keepPending(db, { ...key, kind: 'offline', id }))
  return id
}

/** Forgets what was sent: it has been decided on. */
export function dropImport(db: Db, key: RequestKey & { pendingId: string }): Promise<void> {
  return dropPending(db, { ...key, kind: 'offline' })
}
