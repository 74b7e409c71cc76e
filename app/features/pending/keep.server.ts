import { tidyFileName } from '#app/domain/answers/evidence-file.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** Over a weekend and some days, then what was sent is forgotten: the file is still with who sent it. */
const KEPT_DAYS = 7

export interface Sender {
  organisationId: string
  actorId: string
}

/** What a file was sent for: an import into a library, or into one request. */
export interface Purpose {
  kind: Schema['pending_import']['kind']
  invitationId: string | null
}

const sentFor = (db: Db, { organisationId, actorId, kind, invitationId }: Sender & Purpose) =>
  db
    .deleteFrom('pending_import')
    .where('kind', '=', kind)
    .where('organisation_id', '=', organisationId)
    .where('created_by', '=', actorId)
    .where('invitation_id', invitationId === null ? 'is' : '=', invitationId)

/**
 * Keeps what a file holds until its sender has decided, in place of what they sent before for the same purpose. Runs in
 * the caller's transaction.
 */
export async function keepPending(
  db: Db,
  given: Sender & Purpose & { id: string; fileName: string; content: unknown; now: string },
): Promise<void> {
  await db.deleteFrom('pending_import').where('expires_at', '<=', given.now).execute()
  await sentFor(db, given).execute()
  await db
    .insertInto('pending_import')
    .values({
      id: given.id,
      organisation_id: given.organisationId,
      created_by: given.actorId,
      kind: given.kind,
      invitation_id: given.invitationId,
      file_name: tidyFileName(given.fileName).slice(0, 200),
      content: JSON.stringify(given.content),
      created_at: given.now,
      expires_at: new Date(Date.parse(given.now) + KEPT_DAYS * 86_400_000).toISOString(),
    })
    .execute()
}

/** Forgets what was sent: it has been decided on. Another person's, or another organisation's, stays. */
export async function dropPending(db: Db, given: Sender & Purpose & { pendingId: string }): Promise<void> {
  await sentFor(db, given).where('id', '=', given.pendingId).execute()
}

/** Takes out what was sent, for what is done with it in the same transaction; undefined when it does not wait. */
export function takePending(db: Db, given: Sender & Purpose & { pendingId: string }) {
  return sentFor(db, given).where('id', '=', given.pendingId).returning(['file_name', 'content']).executeTakeFirst()
}
