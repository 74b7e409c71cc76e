import { assignPage } from '#app/features/assignments/assign-page.server.ts'
import { type Assignment, assignQuestions } from '#app/features/assignments/mutations.server.ts'
import { joinOffer } from '#app/features/people/join-link.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import type { OpenRequest } from './open-request.ts'

export const secret = 'a secret of the tests'
export const sending = { secret, baseUrl: 'https://etalon.example', newId: randomId }
export const dueOn = '2026-12-01'

export const asked = (to: string) => ({ to, name: '', email: null })
export const newcomer = (email = 'ines@aubrac.example') => ({ to: null, name: 'Inès Roux', email })

/** The mark of who has what, as a page opened now would carry it. */
export async function seenOf(db: Db, { key }: Pick<OpenRequest, 'key'>, criterionId = 'GOV'): Promise<string> {
  return (await assignPage(db, { ...key, criterionId }))?.seen ?? ''
}

/** Gives questions as the owner does from a fresh page; `given` changes any part of it. */
export async function assign(
  db: Db,
  request: OpenRequest,
  given: Partial<Assignment> & { actorId?: string; now?: string; organisationId?: string } = {},
) {
  const criterionId = given.criterionId ?? 'GOV'
  const form = {
    criterionId,
    questionIds: ['GOV-1'],
    asked: asked(request.colleague.id),
    dueOn,
    seen: given.seen ?? (await seenOf(db, request, criterionId)),
  }
  return assignQuestions(db, { ...request.key, actorName: request.owner.name, ...form, ...given }, sending)
}

export const rows = (db: Db) =>
  db
    .selectFrom('assignment')
    .select(['question_id', 'person_id', 'offered_email', 'due_on', 'assigned_by', 'done_at'])
    .orderBy('criterion_id')
    .orderBy('question_id')
    .execute()

export const mails = (db: Db) =>
  db
    .selectFrom('outbox')
    .select(['to_email', 'subject', 'text_body', 'kind', 'campaign_id', 'invitation_id'])
    .where('kind', 'in', ['assignment', 'join'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** The offer of the only mail that brings somebody in. */
export async function offerOf(db: Db, now: string) {
  const [mail] = (await mails(db)).filter(({ kind }) => kind === 'join')
  const token = /\/join\/(\S+)/.exec(mail?.text_body ?? '')?.[1] ?? ''
  const offer = joinOffer(secret, token, now)
  if (!offer) throw new Error('no offer was sent')
  return offer
}

export const assignmentEvents = async (db: Db) =>
  (
    await db
      .selectFrom('event')
      .select(['chain_id', 'kind', 'actor_id', 'payload'])
      .where('kind', 'like', 'assignment%')
      .orderBy('position')
      .execute()
  ).map(({ payload, ...row }) => ({ ...row, ...JSON.parse(payload) }))
