import type { QuestionnaireColumns } from '#app/domain/exchange/old-questionnaire.ts'
import { masterAnswers } from '#app/features/library/masters.server.ts'
import { appendEvent, organisationChain } from '#app/features/log/append.server.ts'
import { dropPending, keepPending, takePending } from '#app/features/pending/keep.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type Choice, type OldContent, oldContent } from './content.ts'
import { choicesOf, type OldKey, pendingOld, saysIt } from './queries.server.ts'

type Db = Kysely<Schema>
type PendingKey = OldKey & { pendingId: string }

const purpose = { kind: 'questionnaire', invitationId: null } as const

/** Keeps an old questionnaire until its sender has chosen; one a person, the last one sent. No answer is written here. */
export async function keepOld(
  db: Db,
  key: OldKey & { newId: () => string; fileName: string; content: OldContent },
): Promise<string> {
  const id = key.newId()
  await db.transaction().execute((db) => keepPending(db, { ...key, ...purpose, id }))
  return id
}

/** Forgets what was sent: it has been decided on. */
export function dropOld(db: Db, key: PendingKey): Promise<void> {
  return dropPending(db, { ...key, ...purpose })
}

/** Changes what is kept of a questionnaire; only its sender can, and a change made meanwhile in another window wins. */
async function change(db: Db, key: PendingKey, changed: (content: OldContent) => OldContent): Promise<boolean> {
  return db.transaction().execute(async (db) => {
    const row = await pendingOld(db, key).where('id', '=', key.pendingId).executeTakeFirst()
    if (!row) return false
    const content = changed(oldContent.parse(JSON.parse(row.content)))
    const updated = await db
      .updateTable('pending_import')
      .set({ content: JSON.stringify(content) })
      .where('id', '=', row.id)
      .where('content', '=', row.content)
      .executeTakeFirst()
    return updated.numUpdatedRows > 0n
  })
}

/** Says where a sheet holds what, in place of what was found; the choices made for its answers go with the old columns. */
export function chooseColumns(db: Db, key: PendingKey & { sheet: number; columns: QuestionnaireColumns }) {
  return change(db, key, (content) => ({
    ...content,
    columns: content.sheets.map((_, at) => (at === key.sheet ? key.columns : (content.columns[at] ?? null))),
    choices: Object.fromEntries(
      Object.entries(content.choices).filter(([answer]) => !answer.startsWith(`${key.sheet}.`)),
    ),
  }))
}

/** Keeps the choices of one page, beside those of the others. */
export function keepChoices(db: Db, key: PendingKey & { choices: Record<string, Choice> }): Promise<boolean> {
  return change(db, key, (content) => ({ ...content, choices: { ...content.choices, ...key.choices } }))
}

/**
 * Makes the chosen answers of an old questionnaire suggestions for the library, and forgets it, in one transaction. No
 * master answer is written: a suggestion waits until somebody makes it one. What the library says already, and what
 * waits already, is not suggested again. Null when there is no such questionnaire. Source: Design §3, §4.4.
 */
export async function suggestAnswers(db: Db, key: PendingKey & { newId: () => string }): Promise<number | null> {
  const { organisationId, actorId, now } = key
  return db.transaction().execute(async (db) => {
    const row = await takePending(db, { ...key, ...purpose })
    if (!row) return null
    const masters = await masterAnswers(db, key)
    const before = await db
      .selectFrom('answer_suggestion')
      .select(['question_id', 'text'])
      .where('organisation_id', '=', organisationId)
      .where('status', '=', 'waiting')
      .execute()
    const known = new Set(before.map(({ question_id, text }) => `${question_id} ${text}`))
    const rows = choicesOf(oldContent.parse(JSON.parse(row.content))).all.flatMap(({ choice, answer, row: line }) => {
      const { question, fate } = choice
      if (question === null || fate === 'keep' || known.has(`${question} ${answer}`)) return []
      if (saysIt(masters.get(question), answer)) return []
      known.add(`${question} ${answer}`)
      return [
        {
          id: key.newId(),
          organisation_id: organisationId,
          question_id: question,
          text: answer,
          mode: fate,
          file_name: row.file_name,
          line,
          status: 'waiting' as const,
          created_by: actorId,
          created_at: now,
          decided_by: null,
          decided_at: null,
          revision: null,
        },
      ]
    })
    for (let from = 0; from < rows.length; from += 1000)
      await db
        .insertInto('answer_suggestion')
        .values(rows.slice(from, from + 1000))
        .execute()
    await appendEvent(db, {
      chainId: organisationChain(organisationId),
      at: now,
      actorId,
      kind: 'questionnaire_import',
      payload: { suggestions: rows.length },
    })
    return rows.length
  })
}
