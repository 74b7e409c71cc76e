import { reviewState } from '#app/domain/answers/answer-review.ts'
import { deadlineInForce, invitationStatusAt, statusAt } from '#app/domain/campaign/deadline.ts'
import { promiseAt } from '#app/domain/results/debriefing.ts'
import { amendmentsForSupplier } from '#app/features/amendments/queries.server.ts'
import { progressOf } from '#app/features/assignments/progress.server.ts'
import { heldParts, mayAnswer } from '#app/features/assignments/queries.server.ts'
import { sharesOf } from '#app/features/assignments/shares.ts'
import { requestClarifications } from '#app/features/clarifications/answering.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { answeredThen } from './answered-then.server.ts'
import { askedCriteria } from './asked.server.ts'
import { masterAnswers } from './carried.server.ts'
import { versionNews } from './earlier.server.ts'
import { isGuest } from './guests.server.ts'
import { openResponse } from './opening-mutations.server.ts'
import { draftAnswers, type RequestKey, visibleInvitations } from './queries.server.ts'

type Db = Kysely<Schema>
type Key = RequestKey & { newId: () => string }
const perPage = 25

/** The requests that an organisation has received, the nearest deadline first; at most 25 a page. */
export async function requestList(db: Db, key: { organisationId: string; actorId: string; now: string; page: number }) {
  const rows = await visibleInvitations(db, key)
    .select([
      'i.id',
      'i.status',
      'i.own_deadline',
      'c.name as campaign',
      'c.status as campaign_status',
      'c.deadline',
      'c.time_zone',
      'buyer.name as buyer',
    ])
    .orderBy('c.created_at', 'desc')
    .orderBy('i.id')
    .execute()
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  const page = Math.min(Math.max(1, Math.trunc(key.page) || 1), pages)
  const shown = rows.slice((page - 1) * perPage, page * perPage)
  const mine = await progressOf(db, { ...key, invitationIds: shown.map(({ id }) => id) })
  const listed = shown.map((row) => {
    const deadline = deadlineInForce(row)
    const campaign = statusAt({ status: row.campaign_status, deadline }, key.now)
    return {
      id: row.id,
      campaign: row.campaign,
      buyer: row.buyer,
      deadline,
      timeZone: row.time_zone,
      open: campaign === 'launched',
      status: invitationStatusAt(row.status, campaign),
      mine: mine.get(row.id) ?? null,
    }
  })
  return { page, pages, rows: listed, guest: await isGuest(db, key) }
}

/** One request, its criteria and how far each is; opening it prepares the answers from the library. */
export async function requestOverview(db: Db, key: Key) {
  const request = await openResponse(db, key)
  if (!request) return null
  const drafts = await draftAnswers(db, { responseId: request.responseId, organisationId: key.organisationId })
  const answers = new Map(drafts.map((draft) => [draft.questionId, draft]))
  const parts = await heldParts(db, key)
  const review = (questionId: string) => reviewState(answers.get(questionId))
  const clock = { now: key.now, timeZone: request.campaign.timeZone }
  const reader = { actorId: key.actorId, clock, review, mayAnswer: await mayAnswer(db, key) }
  const criteria = askedCriteria(request.launch.settings).map(({ id, name, apart, questions }) => ({
    id,
    name,
    apart,
    asked: questions.length,
    reviewed: questions.filter((question) => review(question.id) === 'reviewed').length,
    shares: sharesOf({ id, questions }, parts, reader),
  }))
  const submissions = await db
    .selectFrom('submission')
    .select(['sequence', 'submitted_at'])
    .where('invitation_id', '=', key.invitationId)
    .where('organisation_id', '=', key.organisationId)
    .orderBy('sequence', 'desc')
    .execute()
  const { launch, ...rest } = request
  const guest = await isGuest(db, key)
  const { settings } = launch
  const then = guest ? null : await answeredThen(db, { organisationId: key.organisationId, settings })
  return {
    ...rest,
    /** The campaign whose questions this one asks this supplier again. */
    reEvaluated: then?.campaign ?? null,
    debriefing: await debriefingFor(db, { ...key, campaign: request.campaign }),
    guest,
    commitment: launch.commitment,
    ...(await amendmentsForSupplier(db, request.campaign.id)),
    criteria,
    clarifications: guest ? [] : await requestClarifications(db, key),
    news: request.editable && !guest ? versionNews(settings, await masterAnswers(db, key)) : [],
    submissions: (guest ? [] : submissions).map((row) => ({ sequence: row.sequence, submittedAt: row.submitted_at })),
  }
}
/** What the supplier may read of its debriefing, and where the buyer's promise stands. */
async function debriefingFor(
  db: Db,
  key: { invitationId: string; now: string; campaign: { debriefingOn: string | null; timeZone: string } },
) {
  const row = await db
    .selectFrom('debriefing')
    .select('published_at')
    .where('invitation_id', '=', key.invitationId)
    .executeTakeFirst()
  const told = Boolean(row?.published_at)
  const state = told ? ('published' as const) : row ? ('preview' as const) : ('awaited' as const)
  return { state, promise: promiseAt({ ...key.campaign, told }, key.now) }
}

export type RequestOverview = NonNullable<Awaited<ReturnType<typeof requestOverview>>>
