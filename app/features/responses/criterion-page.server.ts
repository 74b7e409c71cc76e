import { reviewState } from '#app/domain/answers/answer-review.ts'
import { isLate, partOf } from '#app/domain/answers/assignments.ts'
import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { heldParts, questionsOf } from '#app/features/assignments/queries.server.ts'
import { earlierPromises } from '#app/features/progress/promises.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type AnsweredThen, answeredThen } from './answered-then.server.ts'
import { askedCriteria, askedQuestions } from './asked.server.ts'
import { masterAnswers } from './carried.server.ts'
import { draftWarnings } from './draft-warnings.ts'
import { earlierOf } from './earlier.server.ts'
import { isGuest } from './guests.server.ts'
import { openResponse } from './opening-mutations.server.ts'
import { provenanceOf } from './provenance.server.ts'
import type { RequestKey } from './queries.server.ts'
import { snapshotOf } from './snapshot.server.ts'

type Db = Kysely<Schema>
/** With `mine`, for whoever looks at the questions that they were given and at no other. */
type Which = RequestKey & { criterionId: string; mine?: boolean }
type Key = Which & { newId: () => string }

function placeOf(settings: FrozenSettings, criterionId: string) {
  const criteria = askedCriteria(settings)
  const index = criteria.findIndex(({ id }) => id === criterionId)
  const criterion = criteria[index]
  return criterion ? { criterion, index, count: criteria.length, next: criteria[index + 1]?.id ?? null } : null
}

/** The place of a criterion, and who has what; for one's own questions, the next place is where one has some more. */
async function placeFor(db: Db, key: Which, settings: FrozenSettings) {
  const place = placeOf(settings, key.criterionId)
  if (!place) return null
  const parts = await heldParts(db, key)
  if (!key.mine) return { ...place, parts }
  const own = new Set(questionsOf(askedQuestions(settings), parts, key.actorId).map(({ criterionId }) => criterionId))
  const next = askedCriteria(settings).slice(place.index + 1)
  return { ...place, parts, next: next.find(({ id }) => own.has(id))?.id ?? null }
}

/** What a form of this criterion may name and where it leads, without the drafts: all that saving needs of the page. */
export async function askedOfCriterion(db: Db, key: Key) {
  const request = await openResponse(db, key)
  const place = request && (await placeFor(db, key, request.launch.settings))
  if (!place) return null
  const { criterion, next } = place
  const questionIds = criterion.questions.map(({ id }) => id)
  return { request, criterionId: criterion.id, questionIds, next, guest: await isGuest(db, key) }
}

/** One criterion of a request with its drafts, and where to go next; null when the request asks nothing of it. */
export async function criterionPage(db: Db, key: Key) {
  const request = await openResponse(db, key)
  const place = request && (await placeFor(db, key, request.launch.settings))
  if (!place) return null
  const { criterion, index, count, next, parts } = place
  const { content, drafts, attached } = await snapshotOf(db, request)
  const asked = criterion.questions.map(({ id }) => id)
  const warnings = draftWarnings(content.answers, request.invitation.language, key.now, asked)
  const waiting = criterion.questions.flatMap(({ id }) => drafts.get(id) ?? []).filter(isPrefilled)
  // The library stays its organisation's: a guest reads what is in this response, not what else there is or whom it served.
  const guest = await isGuest(db, key)
  const provenance = await provenanceOf(db, { organisationId: key.organisationId, waiting: guest ? [] : waiting })
  const masters = request.editable && !guest ? await masterAnswers(db, key) : []
  const heldBy = (questionId: string) => {
    const part = partOf(parts, { id: questionId, criterionId: criterion.id })
    if (!part) return null
    const { personId, name, dueOn, doneAt } = part
    const reviewed = reviewState(drafts.get(questionId)) === 'reviewed' ? 1 : 0
    const clock = { now: key.now, timeZone: request.campaign.timeZone }
    return {
      name,
      dueOn,
      doneAt,
      mine: personId === key.actorId,
      late: isLate({ dueOn, doneAt, reviewed, asked: 1 }, clock),
    }
  }
  const promises = guest
    ? new Map()
    : await earlierPromises(db, {
        buyerId: request.buyer.id,
        campaignId: request.campaign.id,
        invitationId: key.invitationId,
      })
  const { settings } = request.launch
  const then = guest ? null : await answeredThen(db, { organisationId: key.organisationId, settings })
  const questions = criterion.questions.map((question) => {
    const answer = drafts.get(question.id) ?? null
    const asked = { id: question.id, questionnaire: criterion.questionnaire }
    return {
      ...question,
      answer,
      review: reviewState(answer ?? undefined),
      held: heldBy(question.id),
      provenance: provenance.get(question.id) ?? null,
      earlier: request.editable ? earlierOf(asked, answer ?? undefined, masters) : null,
      /** What the response before this one announced for a day, to the same buyer. */
      promise: request.editable ? (promises.get(question.id) ?? null) : null,
      /** In a re-evaluation, what was answered then. */
      past: request.editable && then ? pastAnswer(then, question.id) : null,
      warnings: warnings.get(question.id) ?? [],
      attached: attached.filter((row) => row.question_id === question.id).map(({ title }) => title),
    }
  })
  const edits = questions.flatMap(({ answer }) => (answer && answer.revision > 1 ? [answer.updatedAt] : []))
  return {
    invitationId: request.invitation.id,
    campaign: { name: request.campaign.name, timeZone: request.campaign.timeZone },
    editable: request.editable,
    mine: key.mine ?? false,
    guest,
    criterion: { id: criterion.id, name: criterion.name, objective: criterion.objective, apart: criterion.apart },
    position: index + 1,
    count,
    next,
    /** When one of its answers was last written. */
    editedAt: edits.toSorted().at(-1) ?? null,
    questions,
  }
}
export type CriterionPage = NonNullable<Awaited<ReturnType<typeof criterionPage>>>

function pastAnswer(then: AnsweredThen, questionId: string) {
  const answer = then.answers.get(questionId)
  return answer ? { ...answer, at: then.at } : null
}

const isPrefilled = (answer: { prefilled: boolean; reviewed: boolean }) => answer.prefilled && !answer.reviewed
