import { sql } from 'kysely'
import { z } from 'zod'
import { organisationChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

const kinds = ['assignment', 'assignment_end', 'assignment_done'] as const
const SHOWN = 20

const payload = z.object({
  invitation: z.string(),
  criterion: z.string(),
  questions: z.string(),
  person: z.string().nullable(),
  due: z.string(),
})

/** The last hand-overs of one criterion, newest first, as the organisation's own log tells them. */
export async function assignmentHistory(
  db: Db,
  key: { invitationId: string; organisationId: string; criterionId: string },
) {
  const mark = `%"criterion":${JSON.stringify(key.criterionId)}%"invitation":${JSON.stringify(key.invitationId)}%`
  const rows = await db
    .selectFrom('event as e')
    .leftJoin('person as actor', 'actor.id', 'e.actor_id')
    .select(['e.position', 'e.at', 'e.kind', 'e.payload', 'e.actor_id', 'actor.name as actor_name'])
    .where('e.chain_id', '=', organisationChain(key.organisationId))
    .where('e.kind', 'in', kinds)
    .where(sql<boolean>`e.payload like ${mark}`)
    .orderBy('e.position', 'desc')
    .limit(SHOWN)
    .execute()
  const entries = rows.map(({ payload: text, ...row }) => ({ ...row, ...payload.parse(JSON.parse(text)) }))
  const ids = entries.flatMap(({ person }) => person ?? [])
  const people = ids.length
    ? await db
        .selectFrom('person')
        .select(['id', 'name'])
        .where('id', 'in', [...new Set(ids)])
        .execute()
    : []
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return entries.map((entry) => ({
    position: entry.position,
    at: entry.at,
    kind: kinds.find((kind) => kind === entry.kind) ?? 'assignment',
    by: entry.actor_name ?? '',
    /** Null for somebody who had not joined yet. */
    to: entry.person === null ? null : (names.get(entry.person) ?? ''),
    self: entry.person === entry.actor_id,
    questionIds: entry.questions.split(' ').filter(Boolean),
    dueOn: entry.due,
  }))
}
export type AssignmentHistory = Awaited<ReturnType<typeof assignmentHistory>>
