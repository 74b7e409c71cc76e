import { type DueFault, dueFault } from '#app/domain/answers/assignments.ts'
import { appendEvent, organisationChain } from '#app/features/log/append.server.ts'
import { enqueueMail } from '#app/features/mail/enqueue.server.ts'
import { askedCriteria } from '#app/features/responses/asked.server.ts'
import { type RequestKey, type SupplierRequest, supplierRequest } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { assignmentMail, type Sending } from './mail.server.ts'
import { type HeldPart, heldParts, partsMark } from './queries.server.ts'
import { type AskedPerson, type Assignee, assigneeOf, type RecipientFault } from './recipients.server.ts'

type Db = Kysely<Schema>

export interface Assignment {
  criterionId: string
  questionIds: readonly string[]
  asked: AskedPerson
  dueOn: string
  /** The mark of who had what, as the page showed it. */
  seen: string
}

export type AssignFault = 'not_found' | 'closed' | 'questions' | 'changed' | DueFault | RecipientFault

export type AssignResult = { ok: true; name: string; invited: boolean } | { ok: false; fault: AssignFault }

const refused = (fault: AssignFault) => ({ ok: false, fault }) as const

/**
 * Gives questions of one criterion to a colleague until a day, and sends the link. Every text stays where it is: what
 * changes hands is the work, and each change is written in the organisation's own log (Design §3, §4.7).
 */
export async function assignQuestions(
  db: Db,
  given: RequestKey & Assignment & { actorName: string },
  sending: Sending,
): Promise<AssignResult> {
  const request = await supplierRequest(db, given)
  const criterion = request && askedCriteria(request.launch.settings).find(({ id }) => id === given.criterionId)
  if (!criterion) return refused('not_found')
  if (!request.editable) return refused('closed')
  const all = criterion.questions.map(({ id }) => id)
  const questionIds = all.filter((id) => given.questionIds.includes(id))
  if (questionIds.length === 0) return refused('questions')
  const { deadline, timeZone } = request.campaign
  const late = dueFault(given.dueOn, { now: given.now, deadline, timeZone })
  if (late) return refused(late)
  const shown = await heldParts(db, given)
  const invited = shown.flatMap(({ email, name }) => (email ? [{ email, name }] : []))
  const found = await assigneeOf(db, { ...given, request, invited })
  if (!found.ok) return found
  const { assignee } = found
  const whole = questionIds.length === all.length
  return db.transaction().execute(async (db): Promise<AssignResult> => {
    const parts = await lockedParts(db, given)
    if (!parts || partsMark(parts, criterion.id) !== given.seen) return refused('changed')
    await removeParts(db, { ...given, partIds: whole ? [...all, ''] : questionIds })
    await insertParts(db, given, assignee, whole ? [''] : questionIds)
    await logAssignment(db, 'assignment', { ...given, questionIds, personId: assignee.personId })
    if (assignee.personId !== given.actorId) {
      const mail = assignmentMail({ ...mailing(given, request, assignee), questionIds, dueOn: given.dueOn }, sending)
      await enqueueMail(db, mail, { baseUrl: sending.baseUrl, now: given.now })
    }
    return { ok: true, name: assignee.name, invited: assignee.personId === null }
  })
}

/** The recipient of a link: with an offer of a place when the person has none. */
function mailing(given: RequestKey & { actorName: string }, request: SupplierRequest, assignee: Assignee) {
  const { email, name, language, personId } = assignee
  const place = { organisationId: given.organisationId, roles: ['respondent' as const], function: null }
  const offered = { offeredBy: given.actorId, offeredAt: given.now, invitationId: given.invitationId }
  const offer = personId === null ? { ...place, ...offered, email, name } : null
  return { to: { email, language, offer }, request, by: given.actorName }
}

/**
 * Who has what, once nobody else can change it: hand-overs of one request wait for one another on its row, so that none
 * is written over another that its page had not seen. Null when the request has closed meanwhile.
 */
export async function lockedParts(db: Db, key: RequestKey): Promise<HeldPart[] | null> {
  const locked = await db
    .updateTable('invitation')
    .set((e) => ({ owner_id: e.ref('owner_id') }))
    .where('id', '=', key.invitationId)
    .where('organisation_id', '=', key.organisationId)
    .where('status', 'not in', ['declined', 'withdrawn'])
    .executeTakeFirst()
  return locked.numUpdatedRows === 0n ? null : heldParts(db, key)
}

export async function removeParts(
  db: Db,
  key: { invitationId: string; criterionId: string; partIds: readonly string[] },
): Promise<void> {
  await db
    .deleteFrom('assignment')
    .where('invitation_id', '=', key.invitationId)
    .where('criterion_id', '=', key.criterionId)
    .where('question_id', 'in', key.partIds)
    .execute()
}

async function insertParts(db: Db, given: RequestKey & Assignment, assignee: Assignee, partIds: readonly string[]) {
  const rows = partIds.map((partId) => ({
    invitation_id: given.invitationId,
    criterion_id: given.criterionId,
    question_id: partId,
    person_id: assignee.personId,
    offered_email: assignee.personId === null ? assignee.email : null,
    offered_name: assignee.personId === null ? assignee.name : null,
    due_on: given.dueOn,
    assigned_by: given.actorId,
    assigned_at: given.now,
    done_at: null,
  }))
  await db.insertInto('assignment').values(rows).execute()
}

interface Logged {
  criterionId: string
  questionIds: readonly string[]
  personId: string | null
  dueOn: string
}

/** On the organisation's chain alone: how a supplier shares its work is not the buyer's. */
export async function logAssignment(
  db: Db,
  kind: 'assignment' | 'assignment_end' | 'assignment_done',
  given: RequestKey & Logged,
): Promise<void> {
  await appendEvent(db, {
    chainId: organisationChain(given.organisationId),
    at: given.now,
    actorId: given.actorId,
    kind,
    payload: {
      invitation: given.invitationId,
      criterion: given.criterionId,
      questions: given.questionIds.join(' '),
      person: given.personId,
      due: given.dueOn,
    },
  })
}
