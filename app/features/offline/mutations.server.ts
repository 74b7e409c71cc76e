import { tidyFileName } from '#app/domain/evidence-file.ts'
import type { RequestKey } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { OfflineContent } from './content.ts'

type Db = Kysely<Schema>

/** Over a weekend and some days, then what was sent is forgotten: the file is still with who sent it. */
const KEPT_DAYS = 7

/** Keeps what a file holds until its sender has chosen; one file a person and request, the last one sent. */
export async function keepImport(
  db: Db,
  key: RequestKey & { newId: () => string; fileName: string; content: OfflineContent },
): Promise<string> {
  const id = key.newId()
  await db.transaction().execute(async (db) => {
    await db.deleteFrom('pending_import').where('expires_at', '<=', key.now).execute()
    await db
      .deleteFrom('pending_import')
      .where('kind', '=', 'offline')
      .where('organisation_id', '=', key.organisationId)
      .where('created_by', '=', key.actorId)
      .where('invitation_id', '=', key.invitationId)
      .execute()
    await db
      .insertInto('pending_import')
      .values({
        id,
        organisation_id: key.organisationId,
        created_by: key.actorId,
        kind: 'offline',
        invitation_id: key.invitationId,
        file_name: tidyFileName(key.fileName).slice(0, 200),
        content: JSON.stringify(key.content),
        created_at: key.now,
        expires_at: new Date(Date.parse(key.now) + KEPT_DAYS * 86_400_000).toISOString(),
      })
      .execute()
  })
  return id
}

/** Forgets what was sent: it has been decided on. */
export async function dropImport(db: Db, key: RequestKey & { pendingId: string }): Promise<void> {
  await db
    .deleteFrom('pending_import')
    .where('id', '=', key.pendingId)
    .where('organisation_id', '=', key.organisationId)
    .where('created_by', '=', key.actorId)
    .execute()
}
