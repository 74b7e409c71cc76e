import type { AnswerContent } from '#app/domain/answers/answers.ts'
import { reusedAnswers } from '#app/domain/answers/reuse-rate.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { earlierQuestions } from './carried.server.ts'
import type { Snapshot } from './snapshot.server.ts'

type Db = Kysely<Schema>

/** How many answers of a response are the library's, confirmed as they stood; read before the library is updated. */
export async function reusedOf(
  db: Db,
  key: { organisationId: string },
  { states, drafts }: Pick<Snapshot, 'states' | 'drafts'>,
): Promise<number> {
  const sources = [...drafts].flatMap(([id, { origin }]) =>
    origin === null
      ? []
      : [{ id, questions: [...new Set([id, ...earlierQuestions(origin).questions.map((one) => one.id)])] }],
  )
  const said = await everSaid(db, { ...key, questionIds: [...new Set(sources.flatMap(({ questions }) => questions))] })
  const held = new Map(
    sources.map(({ id, questions }) => [id, questions.flatMap((question) => said.get(question) ?? [])]),
  )
  return reusedAnswers(states.keys(), drafts, held)
}

/** What the library says to these questions, and all that it has said since histories are kept. */
async function everSaid(db: Db, key: { organisationId: string; questionIds: string[] }) {
  const said = new Map<string, AnswerContent[]>()
  if (key.questionIds.length === 0) return said
  const masters = db
    .selectFrom('library_answer as l')
    .where('l.organisation_id', '=', key.organisationId)
    .where('l.question_id', 'in', key.questionIds)
  const now = await masters.select(['l.question_id', 'l.text', 'l.state', 'l.state_date', 'l.na_reason']).execute()
  const before = await masters
    .innerJoin('library_version as v', 'v.library_answer_id', 'l.id')
    .select(['l.question_id', 'v.text', 'v.state', 'v.state_date', 'v.na_reason'])
    .execute()
  for (const { question_id, text, state, state_date, na_reason } of [...now, ...before]) {
    const content = { text, state, stateDate: state_date, naReason: na_reason }
    said.set(question_id, [...(said.get(question_id) ?? []), content])
  }
  return said
}
