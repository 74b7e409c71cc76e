import { type Part, partOf } from '#app/domain/answers/assignments.ts'
import { contentHash } from '#app/domain/proofs/canonical.ts'
import { guestsOf } from '#app/features/responses/guests.server.ts'
import { colleaguesOf } from '#app/features/responses/ownership.server.ts'
import type { RequestKey } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** A part of a request and who has it. */
export interface HeldPart extends Part {
  /** Null for somebody who was sent a link and has not joined yet. */
  personId: string | null
  email: string | null
  name: string
  dueOn: string
  doneAt: string | null
  assignedBy: string
  assignedByName: string
  assignedAt: string
}

/** Who has what of a request, for its own organisation alone. */
export async function heldParts(db: Db, key: { invitationId: string; organisationId: string }): Promise<HeldPart[]> {
  const rows = await db
    .selectFrom('assignment as a')
    .innerJoin('invitation as i', 'i.id', 'a.invitation_id')
    .innerJoin('person as author', 'author.id', 'a.assigned_by')
    .leftJoin('person as p', 'p.id', 'a.person_id')
    .selectAll('a')
    .select(['p.name as person_name', 'author.name as author_name'])
    .where('a.invitation_id', '=', key.invitationId)
    .where('i.organisation_id', '=', key.organisationId)
    .orderBy('a.criterion_id')
    .orderBy('a.question_id')
    .execute()
  return rows.map((row) => ({
    criterionId: row.criterion_id,
    questionId: row.question_id,
    personId: row.person_id,
    email: row.offered_email,
    name: row.person_name ?? row.offered_name ?? '',
    dueOn: row.due_on,
    doneAt: row.done_at,
    assignedBy: row.assigned_by,
    assignedByName: row.author_name,
    assignedAt: row.assigned_at,
  }))
}

/** A short mark of who has what of one criterion: a form made from an older page is told apart by it. */
export function partsMark(parts: readonly HeldPart[], criterionId: string): string {
  const own = parts.filter((part) => part.criterionId === criterionId)
  const rows = own.map((part) => [part.questionId, part.personId, part.email, part.assignedAt, part.doneAt])
  return contentHash(rows).slice(0, 12)
}

/** The questions of a request that one of its parts makes somebody's, in the order in which they are asked. */
export function questionsOf<Q extends { id: string; criterionId: string }>(
  asked: readonly Q[],
  parts: readonly HeldPart[],
  personId: string,
): (Q & { part: HeldPart })[] {
  return asked.flatMap((question) => {
    const part = partOf(parts, question)
    return part?.personId === personId ? [{ ...question, part }] : []
  })
}

/** Who may be given questions of this request: its respondents and its guests, by name. */
export async function assignableTo(db: Db, key: RequestKey): Promise<{ id: string; name: string }[]> {
  const colleagues = await colleaguesOf(db, key)
  const guests = (await guestsOf(db, key)).filter(({ id }) => !colleagues.some((colleague) => colleague.id === id))
  return [...colleagues, ...guests]
}

/** Whether each holder may still answer this request: a member who left keeps what they wrote, and loses the rest. */
export async function mayAnswer(db: Db, key: RequestKey): Promise<(part: HeldPart) => boolean> {
  const able = new Set((await assignableTo(db, key)).map(({ id }) => id))
  return ({ personId }) => personId === null || able.has(personId)
}

/**
 * Whether a person has questions of this request through another organisation of theirs than the one they act for: a
 * link from a mail then leads to the choice of the organisation.
 */
export async function heldElsewhere(
  db: Db,
  key: { invitationId: string; organisationId: string; actorId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('assignment as a')
    .innerJoin('invitation as i', 'i.id', 'a.invitation_id')
    .innerJoin('membership as m', (join) =>
      join.onRef('m.organisation_id', '=', 'i.organisation_id').onRef('m.person_id', '=', 'a.person_id'),
    )
    .select('a.question_id')
    .where('a.invitation_id', '=', key.invitationId)
    .where('a.person_id', '=', key.actorId)
    .where('i.organisation_id', '!=', key.organisationId)
    .executeTakeFirst()
  return row !== undefined
}
