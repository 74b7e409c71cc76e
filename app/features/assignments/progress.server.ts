import type { Kysely, Schema } from '#db/schema.ts'
import { minePage } from './mine-page.server.ts'

type Db = Kysely<Schema>

/** How far a person's own questions are, for those of these requests in which they have some. */
export async function progressOf(
  db: Db,
  key: { organisationId: string; actorId: string; now: string; invitationIds: readonly string[] },
): Promise<Map<string, { asked: number; reviewed: number }>> {
  if (key.invitationIds.length === 0) return new Map()
  const held = await db
    .selectFrom('assignment')
    .select('invitation_id')
    .distinct()
    .where('person_id', '=', key.actorId)
    .where('invitation_id', 'in', key.invitationIds)
    .execute()
  const pages = await Promise.all(held.map((row) => minePage(db, { ...key, invitationId: row.invitation_id })))
  return new Map(
    pages.flatMap((page) => {
      if (!page?.asked) return []
      const { invitationId, asked, reviewed } = page
      return [[invitationId, { asked, reviewed }] as const]
    }),
  )
}
