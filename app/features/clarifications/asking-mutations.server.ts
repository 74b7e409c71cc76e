import { leftOut } from '#app/domain/assessment/clarification.ts'
import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { enqueueMails } from '#app/features/mail/enqueue.server.ts'
import { holdForAssessment } from '#app/features/marking/hold.server.ts'
import { paths } from '#app/http/paths.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { askPage } from './asking.server.ts'
import { clarificationMail, mailReaders } from './clarification-mail.server.ts'

type Db = Kysely<Schema>

export interface AskedItem {
  questionId: string
  /** Invitations. */
  suppliers: string[]
  doubt: string | null
}

interface Given {
  campaignId: string
  organisationId: string
  actorId: string
  items: AskedItem[]
  reason: string
  dueAt: string
  /** The buyer knows that others have the same doubt and are not asked. */
  confirmed: boolean
  baseUrl: string
  now: string
  newId: () => string
  compare: Formats['compare']
}

export type AskResult =
  | { ok: true; request: string }
  | { ok: false; reason: 'not_found' }
  | { ok: false; reason: 'over' }
  | { ok: false; reason: 'past' }
  | { ok: false; reason: 'suppliers' | 'waiting'; question: string }
  | { ok: false; reason: 'left_out'; left: { question: string; names: string[] }[] }

/**
 * Asks suppliers to clarify their answers to one or several questions until a date, for one reason: an event for each
 * question and supplier, and one mail to each supplier that names all of its questions. Refused while one of them still
 * has an open request on one of those questions. Source: decision 23.
 */
export async function askClarification(db: Db, given: Given): Promise<AskResult> {
  return db.transaction().execute(async (db): Promise<AskResult> => {
    const held = await holdForAssessment(db, given)
    const page = await askPage(db, { ...given, questionIds: given.items.map(({ questionId }) => questionId) })
    if (!page) return { ok: false, reason: 'not_found' }
    if (!held) return { ok: false, reason: 'over' }
    if (given.dueAt <= given.now) return { ok: false, reason: 'past' }
    const left: { question: string; names: string[] }[] = []
    for (const { questionId: question, suppliers, doubt } of given.items) {
      const known = page.questions.find(({ id }) => id === question)?.suppliers ?? []
      const wanted = new Set(suppliers)
      const asked = known.filter(({ id }) => wanted.has(id))
      if (asked.length === 0 || asked.length < wanted.size) return { ok: false, reason: 'suppliers', question }
      if (asked.some(({ waiting }) => waiting)) return { ok: false, reason: 'waiting', question }
      const others = leftOut(known, doubt, suppliers)
      if (others.length > 0) left.push({ question, names: others.map(({ name }) => name) })
    }
    if (left.length > 0 && !given.confirmed) return { ok: false, reason: 'left_out', left }
    const request = given.newId()
    const rows = given.items.flatMap((item) => rowsOf(given, item, request))
    await db.insertInto('clarification').values(rows).execute()
    for (const row of rows)
      await appendEvent(db, {
        chainId: campaignChain(given.campaignId),
        at: given.now,
        actorId: given.actorId,
        kind: 'clarification_asked',
        payload: {
          clarification: row.id,
          request,
          batch: row.batch_id,
          invitation: row.invitation_id,
          question: row.question_id,
          due: given.dueAt,
          reason: sha256Hex(given.reason),
          leftOut: left.find(({ question }) => question === row.question_id)?.names.length ?? 0,
        },
      })
    await enqueueMails(db, await mailsFor(db, given, rows), given)
    return { ok: true, request }
  })
}

function rowsOf(given: Given, { questionId, suppliers, doubt }: AskedItem, request: string) {
  const batch = given.newId()
  return [...new Set(suppliers)].map((invitation) => ({
    id: given.newId(),
    batch_id: batch,
    request_id: request,
    campaign_id: given.campaignId,
    invitation_id: invitation,
    question_id: questionId,
    doubt,
    reason: given.reason,
    due_at: given.dueAt,
    asked_by: given.actorId,
    asked_at: given.now,
    text: '',
    revision: 0,
  }))
}

async function mailsFor(db: Db, given: Given, rows: ReturnType<typeof rowsOf>) {
  const readers = await mailReaders(db, given, [...new Set(rows.map((row) => row.invitation_id))])
  return readers.map(({ invitationId, ...reader }) => {
    const own = rows.filter((row) => row.invitation_id === invitationId)
    const [only] = own.length === 1 ? own : []
    // Several stand together on the request, each with its link.
    const path = only ? paths.requestClarification(invitationId, only.id) : paths.request(invitationId)
    const url = given.baseUrl + path
    const questions = own.map((row) => row.question_id)
    const { reason, dueAt } = given
    return clarificationMail({ ...reader, invitationId, id: given.newId(), url, questions, reason, dueAt })
  })
}
