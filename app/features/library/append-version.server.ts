import type { Kysely, Schema } from '#db/schema.ts'
import type { ResponseTables } from '#db/tables/responses.ts'

type Db = Kysely<Schema>
type Origin = ResponseTables['library_version']['origin']

interface Masters {
  organisationId: string
  questionIds: readonly string[]
}

const rowsOf = (db: Db, { organisationId, questionIds }: Masters) =>
  db
    .selectFrom('library_answer as l')
    .select(['l.id', 'l.revision', 'l.text', 'l.state', 'l.state_date', 'l.na_reason'])
    .select(['l.validated_at', 'l.validated_by'])
    .where('l.organisation_id', '=', organisationId)
    .where('l.question_id', 'in', [...questionIds])

/**
 * Keeps what master answers say before they are written over, where no history has it yet. Call it first in the writer's
 * transaction, and `appendVersions` last.
 */
export async function keepVersions(db: Db, masters: Masters): Promise<void> {
  if (masters.questionIds.length === 0) return
  const rows = await rowsOf(db, masters)
    .leftJoin('library_version as v', (join) =>
      join.onRef('v.library_answer_id', '=', 'l.id').onRef('v.revision', '=', 'l.revision'),
    )
    .where('v.revision', 'is', null)
    .execute()
  await append(
    db,
    rows.map((row) => ({ ...row, at: row.validated_at, by: row.validated_by, origin: null })),
  )
}

/**
 * Adds to the history what master answers say now, and who stands behind it from when, inside the writer's transaction;
 * `at` where it was validated elsewhere, and written here later.
 */
export async function appendVersions(db: Db, masters: Masters & { origin: Origin; at?: string }): Promise<void> {
  if (masters.questionIds.length === 0) return
  const rows = await rowsOf(db, masters).execute()
  const { origin, at } = masters
  await append(
    db,
    rows.map((row) => ({ ...row, at: at ?? row.validated_at, by: row.validated_by, origin })),
  )
}

type Written = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

async function append(db: Db, rows: (Written & { at: string; by: string; origin: Origin })[]): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map(({ id, revision, text, state, state_date, na_reason, at, by, origin }) => ({
    library_answer_id: id,
    revision,
    text,
    state,
    state_date,
    na_reason,
    at,
    by,
    origin,
  }))
  await db
    .insertInto('library_version')
    .values(values)
    .onConflict((conflict) => conflict.columns(['library_answer_id', 'revision', 'at']).doNothing())
    .execute()
}
