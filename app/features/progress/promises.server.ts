import { responseExport } from '#app/domain/answers/answers.ts'
import { isOwnQuestion } from '#app/domain/questionnaire/own-questions.ts'
import { isDatedPromise } from '#app/domain/results/progress.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

export interface EarlierPromise {
  text: string
  state: 'planned' | 'in_progress'
  stateDate: string
  saidAt: string
}

/** Answers of the last submission of one invitation. The caller has established who may read them. */
export async function submittedAnswers(db: Db, invitationId: string) {
  const row = await db
    .selectFrom('submission')
    .select(['content', 'submitted_at'])
    .where('invitation_id', '=', invitationId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { answers: responseExport.parse(JSON.parse(row.content)).answers, at: row.submitted_at } : null
}

/**
 * The dated promises of the response that one supplier gave the same buyer before another request was launched, by
 * question: what the question opens with again, and what the buyer holds the new answer against.
 */
export async function earlierPromises(
  db: Db,
  key: { buyerId: string; supplierId: string; invitationId: string },
): Promise<Map<string, EarlierPromise>> {
  const own = await db
    .selectFrom('invitation as i')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .select('c.launched_at')
    .where('i.id', '=', key.invitationId)
    .executeTakeFirst()
  if (!own?.launched_at) return new Map()
  const last = await db
    .selectFrom('submission as s')
    .innerJoin('invitation as i', 'i.id', 's.invitation_id')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .select('i.id')
    .where('c.organisation_id', '=', key.buyerId)
    .where('i.organisation_id', '=', key.supplierId)
    .where('i.id', '!=', key.invitationId)
    .where('s.submitted_at', '<', own.launched_at)
    .orderBy('s.submitted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const before = last && (await submittedAnswers(db, last.id))
  if (!before) return new Map()
  const { answers, at } = before
  return new Map(
    Object.entries(answers).flatMap(([id, answer]): [string, EarlierPromise][] =>
      isDatedPromise(answer) && !isOwnQuestion(id)
        ? [[id, { text: answer.text, state: answer.state, stateDate: answer.stateDate, saidAt: at }]]
        : [],
    ),
  )
}
