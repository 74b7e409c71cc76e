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
  /** Local day of the submission, in the time zone of the campaign that reads it. */
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

interface Asked {
  buyerId: string
  /** Requests of one campaign. */
  campaignId: string
  invitationIds: readonly string[]
}

/** For each request, the last submission that the same supplier gave the same buyer before it was launched, if any. */
async function earlierSubmissions(db: Db, { buyerId, campaignId, invitationIds }: Asked, closedAt: string | null) {
  if (invitationIds.length === 0) return []
  const rows = await db
    .selectFrom('invitation as own')
    .innerJoin('campaign as c', 'c.id', 'own.campaign_id')
    .innerJoin('invitation as past', 'past.organisation_id', 'own.organisation_id')
    .innerJoin('campaign as then', 'then.id', 'past.campaign_id')
    .innerJoin('submission as s', 's.invitation_id', 'past.id')
    .select(['own.id as invitationId', 's.id as submissionId', 'past.status as invitation'])
    .select(['then.status', 'then.deadline', 'then.closes_at'])
    .where('own.id', 'in', invitationIds)
    .where('c.id', '=', campaignId)
    .where('c.organisation_id', '=', buyerId)
    .where('then.organisation_id', '=', buyerId)
    .whereRef('then.id', '!=', 'c.id')
    .whereRef('s.submitted_at', '<', 'c.launched_at')
    .orderBy('s.submitted_at', 'desc')
    .execute()
  const read = rows.filter(
    (one) => closedAt === null || (one.invitation !== 'withdrawn' && statusAt(one, closedAt) !== 'launched'),
  )
  return invitationIds.flatMap((id) => read.find(({ invitationId }) => invitationId === id) ?? [])
}

/**
 * The dated promises of the response that a supplier gave the same buyer before a request was launched, by request and by
 * question of that request: what the question opens with again, and what the buyer holds the new answer against. For the
 * buyer's side, `closedAt` leaves out a response to a campaign that is not closed by then, and one that was withdrawn:
 * nobody there reads it (Design §4.3). A constant number of statements.
 */
export async function promisesBefore(db: Db, key: Asked & { closedAt: string | null }) {
  const found = await earlierSubmissions(db, key, key.closedAt)
  const ids = found.map(({ submissionId }) => submissionId)
  if (ids.length === 0) return new Map<string, Map<string, EarlierPromise>>()
  const rows = await db
    .selectFrom('submission')
    .select(['id', 'content', 'submitted_at'])
    .where('id', 'in', ids)
    .execute()
  const settings = (await currentLaunch(db, key.campaignId))?.settings
  if (!settings) return new Map<string, Map<string, EarlierPromise>>()
  return new Map(
    found.flatMap(({ invitationId, submissionId }) => {
      const row = rows.find(({ id }) => id === submissionId)
      if (!row) return []
      const { answers, questionnaires } = responseExport.parse(JSON.parse(row.content))
      const saidAt = localOf(row.submitted_at, settings.timeZone).day
      const promises = new Map(
        Object.entries(answers).flatMap(([id, answer]): [string, EarlierPromise][] =>
          isDatedPromise(answer) && !isOwnQuestion(id)
            ? [[id, { text: answer.text, state: answer.state, stateDate: answer.stateDate, saidAt }]]
            : [],
        ),
      )
      return [[invitationId, new Map(byQuestionOf(promises, questionnaires, settings.questionnaires))] as const]
    }),
  )
}

/** The same for one request, whose reader was established by its supplier or its buyer. */
export async function earlierPromises(
  db: Db,
  key: { buyerId: string; campaignId: string; invitationId: string; closedAt?: string },
): Promise<Map<string, EarlierPromise>> {
  const { invitationId, closedAt = null } = key
  const found = await promisesBefore(db, { ...key, closedAt, invitationIds: [invitationId] })
  return found.get(invitationId) ?? new Map()
}

export interface HeldPromise {
  stateDate: string
  saidAt: string
  outcome: PromiseOutcome
  /** Null where names are hidden: the words of a past campaign could tell whose answer this is. */
  text: string | null
}

/** What an earlier promise has become by the answer given since, for the panel that reads it. */
export function heldPromise(
  promise: EarlierPromise | undefined,
  given: { answer: Parameters<typeof promiseOutcome>[1]; now: string; timeZone: string; namesHidden: boolean },
): HeldPromise | null {
  if (!promise) return null
  return {
    stateDate: promise.stateDate,
    saidAt: promise.saidAt,
    outcome: promiseOutcome(promise, given.answer, localOf(given.now, given.timeZone).day),
    text: given.namesHidden ? null : promise.text,
  }
}
