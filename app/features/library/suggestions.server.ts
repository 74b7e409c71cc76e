import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

interface OrganisationKey {
  organisationId: string
}

/** What was answered to other buyers and waits for somebody to choose, for some questions or all; oldest first. */
export async function waitingSuggestions(db: Db, key: OrganisationKey, questions?: readonly string[]) {
  let query = db
    .selectFrom('answer_suggestion')
    .select(['id', 'question_id as questionId', 'text', 'mode', 'file_name as fileName', 'line'])
    .where('organisation_id', '=', key.organisationId)
    .where('status', '=', 'waiting')
    .orderBy('created_at')
    .orderBy('line')
    .orderBy('id')
  if (questions) query = query.where('question_id', 'in', [...questions])
  return query.execute()
}
export type Suggestion = Awaited<ReturnType<typeof waitingSuggestions>>[number]

/** Where the revisions of a master answer that took a suggestion come from, by revision. */
export async function takenSuggestions(db: Db, key: OrganisationKey & { questionId: string }) {
  const rows = await db
    .selectFrom('answer_suggestion')
    .select(['revision', 'file_name', 'line'])
    .where('organisation_id', '=', key.organisationId)
    .where('question_id', '=', key.questionId)
    .where('status', '=', 'taken')
    .execute()
  return new Map(rows.map(({ revision, file_name, line }) => [revision, { fileName: file_name, line }]))
}
export type SuggestedFrom = Pick<Suggestion, 'fileName' | 'line'>

interface DecisionKey extends OrganisationKey {
  questionId: string
  suggestionId: string
  actorId: string
  now: string
}

const waiting = (db: Db, key: DecisionKey) =>
  db
    .updateTable('answer_suggestion')
    .where('id', '=', key.suggestionId)
    .where('organisation_id', '=', key.organisationId)
    .where('question_id', '=', key.questionId)
    .where('status', '=', 'waiting')

/** Notes, in the transaction that writes a master answer, which suggestion it took; false when none waits by that name. */
export async function markTaken(db: Db, key: DecisionKey & { revision: number }): Promise<boolean> {
  const updated = await waiting(db, key)
    .set({ status: 'taken', decided_by: key.actorId, decided_at: key.now, revision: key.revision + 1 })
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** Puts a suggestion aside: its text stays with the organisation, and is proposed no more. */
export async function dismissSuggestion(db: Db, key: DecisionKey): Promise<boolean> {
  const updated = await waiting(db, key)
    .set({ status: 'dismissed', decided_by: key.actorId, decided_at: key.now })
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}
