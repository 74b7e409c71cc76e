import { reviewState } from '#app/domain/answers/answer-review.ts'
import { partOf } from '#app/domain/answers/assignments.ts'
import { enqueueMail } from '#app/features/mail/enqueue.server.ts'
import { type AskedQuestion, askedQuestions } from '#app/features/responses/asked.server.ts'
import {
  draftAnswers,
  type RequestKey,
  type SupplierRequest,
  supplierRequest,
} from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { returnedMail, type Sending } from './mail.server.ts'
import { lockedParts, logAssignment, removeParts } from './mutations.server.ts'
import { type HeldPart, partsMark, questionsOf } from './queries.server.ts'

type Db = Kysely<Schema>
type Actor = RequestKey & { actorName: string }

export type TakeBackResult = { ok: true } | { ok: false; fault: 'not_found' | 'closed' | 'changed' }

/** Takes parts of a criterion back from whoever has them; what they wrote stays in the answers, under their name. */
export async function takeBack(
  db: Db,
  given: Actor & { criterionId: string; partIds: readonly string[]; seen: string },
): Promise<TakeBackResult> {
  const request = await supplierRequest(db, given)
  if (!request) return { ok: false, fault: 'not_found' }
  if (!request.editable) return { ok: false, fault: 'closed' }
  return db.transaction().execute(async (db): Promise<TakeBackResult> => {
    const parts = await lockedParts(db, given)
    if (!parts || partsMark(parts, given.criterionId) !== given.seen) return { ok: false, fault: 'changed' }
    const ended = parts.filter(
      (part) => part.criterionId === given.criterionId && given.partIds.includes(part.questionId),
    )
    if (ended.length === 0) return { ok: false, fault: 'changed' }
    await end(db, given, request, parts, ended)
    return { ok: true }
  })
}

export type ReturnResult =
  | { ok: true }
  | { ok: false; fault: 'not_found' | 'closed' | 'nothing' }
  | { ok: false; fault: 'unfinished'; questionIds: string[] }

/** Gives everything that one has of a request back to who submits it, finished or not. */
export async function giveBack(db: Db, given: Actor, sending: Sending): Promise<ReturnResult> {
  const request = await supplierRequest(db, given)
  if (!request) return { ok: false, fault: 'not_found' }
  if (!request.editable) return { ok: false, fault: 'closed' }
  return db.transaction().execute(async (db): Promise<ReturnResult> => {
    const parts = await lockedParts(db, given)
    const own = parts?.filter(({ personId }) => personId === given.actorId) ?? []
    if (!parts || own.length === 0) return { ok: false, fault: 'nothing' }
    const held = questionsOf(askedQuestions(request.launch.settings), parts, given.actorId)
    await end(db, given, request, parts, own)
    await tell(db, given, request, { held, done: false }, sending)
    return { ok: true }
  })
}

/** Says that one's questions of a request are answered: each of them reviewed. Said twice, it was said once. */
export async function finish(db: Db, given: Actor, sending: Sending): Promise<ReturnResult> {
  const request = await supplierRequest(db, given)
  if (!request) return { ok: false, fault: 'not_found' }
  if (!request.editable) return { ok: false, fault: 'closed' }
  return db.transaction().execute(async (db): Promise<ReturnResult> => {
    const parts = (await lockedParts(db, given)) ?? []
    const held = questionsOf(askedQuestions(request.launch.settings), parts, given.actorId)
    if (held.length === 0) return { ok: false, fault: 'nothing' }
    const drafts = await draftAnswers(db, { responseId: request.responseId, organisationId: given.organisationId })
    const answers = new Map(drafts.map((draft) => [draft.questionId, draft]))
    const unfinished = held.filter(({ id }) => reviewState(answers.get(id)) !== 'reviewed').map(({ id }) => id)
    if (unfinished.length > 0) return { ok: false, fault: 'unfinished', questionIds: unfinished }
    const open = held.filter(({ part }) => part.doneAt === null)
    if (open.length === 0) return { ok: true }
    await db
      .updateTable('assignment')
      .set({ done_at: given.now })
      .where('invitation_id', '=', given.invitationId)
      .where('person_id', '=', given.actorId)
      .where('done_at', 'is', null)
      .execute()
    for (const [criterionId, questions] of grouped(open, ({ criterionId }) => criterionId))
      await logAssignment(db, 'assignment_done', {
        ...{ ...given, criterionId, personId: given.actorId, dueOn: questions[0].part.dueOn },
        questionIds: questions.map(({ id }) => id),
      })
    await tell(db, given, request, { held: open, done: true }, sending)
    return { ok: true }
  })
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

/** Ends parts, and writes for each holder of each criterion which questions were theirs until then. */
async function end(
  db: Db,
  given: RequestKey,
  request: SupplierRequest,
  parts: readonly HeldPart[],
  ended: readonly HeldPart[],
): Promise<void> {
  const theirs = askedQuestions(request.launch.settings).flatMap((question) => {
    const part = partOf(parts, question)
    return part && ended.includes(part) ? [{ id: question.id, part }] : []
  })
  for (const [criterionId, of] of grouped(ended, ({ criterionId }) => criterionId)) {
    await removeParts(db, { ...given, criterionId, partIds: of.map(({ questionId }) => questionId) })
    const holders = grouped(of, ({ personId, email, dueOn }) => [personId ?? email, dueOn].join(' '))
    for (const held of holders.values())
      await logAssignment(db, 'assignment_end', {
        ...{ ...given, criterionId, personId: held[0].personId, dueOn: held[0].dueOn },
        questionIds: theirs.filter(({ part }) => held.includes(part)).map(({ id }) => id),
      })
  }
}

/** Writes to the owner of the request; as long as nobody owns it, to who had asked. */
async function tell(
  db: Db,
  given: Actor,
  request: SupplierRequest,
  returned: { held: readonly (AskedQuestion & { part: HeldPart })[]; done: boolean },
  sending: Sending,
): Promise<void> {
  const askers = [...new Set(returned.held.map(({ part }) => part.assignedBy))]
  const ids = (request.invitation.ownerId ? [request.invitation.ownerId] : askers).filter((id) => id !== given.actorId)
  if (ids.length === 0) return
  const people = await db.selectFrom('person').select(['email', 'language']).where('id', 'in', ids).execute()
  const questionIds = returned.held.map(({ id }) => id)
  for (const { email, language } of people) {
    const to = { email, language, offer: null }
    const mail = returnedMail({ to, request, by: given.actorName, questionIds, done: returned.done }, sending)
    await enqueueMail(db, mail, { baseUrl: sending.baseUrl, now: given.now })
  }
}
