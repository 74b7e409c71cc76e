import { responseExport } from '#app/domain/answers/answers.ts'
import { localOf, statusAt } from '#app/domain/campaign/deadline.ts'
import { descentsBetween } from '#app/domain/questionnaire/carry-over.ts'
import { isOwnQuestion } from '#app/domain/questionnaire/own-questions.ts'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import { underLaterIds } from '#app/domain/questionnaire/version-mapping.ts'
import { isDatedPromise, type PromiseOutcome, promiseOutcome } from '#app/domain/results/progress.ts'
import { currentLaunch } from '#app/features/campaigns/launched.server.ts'
import { questionnaireEntry, versionChanges } from '#app/features/questionnaires/registry.server.ts'
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
  if (!row) return null
  const { answers, questionnaires } = responseExport.parse(JSON.parse(row.content))
  return { answers, questionnaires, at: row.submitted_at }
}

/** An answer by question of one version, by question of another of the same questionnaire. */
export function byQuestionOf<T>(
  answers: ReadonlyMap<string, T>,
  from: readonly { id: string; version: string }[],
  to: readonly { id: string; version: string }[],
): ReadonlyMap<string, T> {
  let found = answers
  for (const { id, version } of to) {
    const earlier = from.find((one) => one.id === id)
    const full = earlier && earlier.version !== version && questionnaireEntry(id, earlier.version)?.full
    const descents = full && descentsBetween(versionChanges(id), full.version, version)
    if (descents) found = underLaterIds(found, descents, questionIds(full))
  }
  return found
}

/**
 * The dated promises of the response that one supplier gave the same buyer before another request was launched, by
 * question of that request: what the question opens with again, and what the buyer holds the new answer against. For the
 * buyer's side, `closedAt` leaves out a response to a campaign that is not closed by then, and one that was withdrawn: nobody there reads
 * it (Design §4.3).
 */
export async function earlierPromises(
  db: Db,
  key: { buyerId: string; supplierId: string; invitationId: string; closedAt?: string },
): Promise<Map<string, EarlierPromise>> {
  const own = await db
    .selectFrom('invitation as i')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .select(['c.id', 'c.launched_at'])
    .where('i.id', '=', key.invitationId)
    .where('i.organisation_id', '=', key.supplierId)
    .where('c.organisation_id', '=', key.buyerId)
    .executeTakeFirst()
  if (!own?.launched_at) return new Map()
  const earlier = await db
    .selectFrom('submission as s')
    .innerJoin('invitation as i', 'i.id', 's.invitation_id')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .select(['i.id', 'i.status as invitation', 'c.status', 'c.deadline', 'c.closes_at'])
    .where('c.organisation_id', '=', key.buyerId)
    .where('i.organisation_id', '=', key.supplierId)
    .where('i.id', '!=', key.invitationId)
    .where('s.submitted_at', '<', own.launched_at)
    .orderBy('s.submitted_at', 'desc')
    .execute()
  const { closedAt } = key
  const read = (one: (typeof earlier)[number]) =>
    closedAt === undefined || (one.invitation !== 'withdrawn' && statusAt(one, closedAt) !== 'launched')
  const last = earlier.find(read)
  const before = last && (await submittedAnswers(db, last.id))
  if (!before) return new Map()
  const promises = new Map(
    Object.entries(before.answers).flatMap(([id, answer]): [string, EarlierPromise][] =>
      isDatedPromise(answer) && !isOwnQuestion(id)
        ? [[id, { text: answer.text, state: answer.state, stateDate: answer.stateDate, saidAt: before.at }]]
        : [],
    ),
  )
  if (promises.size === 0) return promises
  const asked = (await currentLaunch(db, own.id))?.settings.questionnaires ?? []
  return new Map(byQuestionOf(promises, before.questionnaires, asked))
}

export interface HeldPromise {
  stateDate: string
  saidAt: string
  outcome: PromiseOutcome
  /** Null where names are hidden: the words of a past campaign could tell whose answer this is. */
  text: string | null
}

/** What a supplier had promised this buyer on one question, and what the answer given since makes of it; for its panel. */
export async function heldPromise(
  db: Db,
  key: { buyerId: string; invitationId: string; questionId: string; now: string; timeZone: string },
  given: { answer: Parameters<typeof promiseOutcome>[1]; namesHidden: boolean },
): Promise<HeldPromise | null> {
  const invitation = await db
    .selectFrom('invitation')
    .select('organisation_id as supplierId')
    .where('id', '=', key.invitationId)
    .executeTakeFirst()
  if (!invitation?.supplierId) return null
  const asked = { ...key, supplierId: invitation.supplierId, closedAt: key.now }
  const promise = (await earlierPromises(db, asked)).get(key.questionId)
  if (!promise) return null
  return {
    stateDate: promise.stateDate,
    saidAt: promise.saidAt,
    outcome: promiseOutcome(promise, given.answer, localOf(key.now, key.timeZone).day),
    text: given.namesHidden ? null : promise.text,
  }
}
