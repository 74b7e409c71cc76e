import type { Kysely, Schema } from '#db/schema.ts'
import { askedQuestions } from './asked.server.ts'
import { carriedOver, type MasterAnswer, masterAnswers, originOf } from './carried.server.ts'
import { isGuest } from './guests.server.ts'
import { copyEvidence, openResponse } from './opening-mutations.server.ts'
import { takeOwnership } from './ownership-mutations.server.ts'
import { writableResponses } from './queries.server.ts'
import type { WriteKey } from './saving-mutations.server.ts'

/** Several answers as one to start from: their texts one after the other; a state that they do not share is left to choose. */
function contentFrom(masters: readonly MasterAnswer[]) {
  const [first] = masters
  const alike = masters.every(({ state }) => state === first?.state)
  const alone = alike && masters.length === 1
  return {
    text: masters
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join('\n\n'),
    state: alike ? (first?.state ?? null) : null,
    state_date: alone ? (first?.state_date ?? null) : null,
    na_reason: alone ? (first?.na_reason ?? null) : null,
  }
}

/**
 * Takes what the library proposes for a question that was split or merged into its field, with its evidence, to be
 * reviewed like any answer that comes back. Only an empty answer takes it: a text that somebody has begun stays. False
 * when nothing was taken. Source: Design §4.4, §4.7, §10.
 */
export async function takeSuggestion(db: Kysely<Schema>, key: WriteKey & { questionId: string }): Promise<boolean> {
  const request = await openResponse(db, key)
  const { responseId } = request ?? {}
  const question = request && askedQuestions(request.launch.settings).find(({ id }) => id === key.questionId)
  if (!request || !question || !responseId || (await isGuest(db, key))) return false
  const { suggested } = carriedOver(question, await masterAnswers(db, key))
  if (suggested.length === 0) return false
  return db.transaction().execute(async (db) => {
    const taken = await db
      .updateTable('answer')
      .set((e) => ({
        ...contentFrom(suggested),
        prefilled: 1,
        reviewed: 0,
        origin: originOf(suggested),
        revision: e('revision', '+', 1),
        updated_at: key.now,
        updated_by: suggested[0]?.validated_by ?? key.actorId,
      }))
      .where('response_id', '=', responseId)
      .where('question_id', '=', key.questionId)
      .where('text', '=', '')
      .where('state', 'is', null)
      .where('response_id', 'in', writableResponses(db, key))
      .returning('id')
      .executeTakeFirst()
    if (!taken) return false
    await takeOwnership(db, key, request)
    await copyEvidence(db, new Map(suggested.map((master) => [master.id, taken.id])))
    return true
  })
}
