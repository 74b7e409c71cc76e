import { leftOut } from '#app/domain/assessment/clarification.ts'
import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { enqueueMails } from '#app/features/mail/enqueue.server.ts'
import { holdForAssessment } from '#app/features/marking/hold.server.ts'
import { paths } from '#app/http/paths.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { askPage } from './asking.server.ts'
import { clarificationMail } from './clarification-mail.server.ts'

type Db = Kysely<Schema>

interface Given {
  campaignId: string
  organisationId: string
  actorId: string
  questionId: string
  /** Invitations. */
  suppliers: string[]
  doubt: string | null
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
  | { ok: true; batch: string }
  | { ok: false; reason: 'not_found' | 'over' | 'past' | 'suppliers' | 'waiting' }
  | { ok: false; reason: 'left_out'; names: string[] }

/**
 * Asks one or several suppliers to clarify their answer to one question until a date, for one reason: one request, one
 * event and one mail each. Refused while one of them still has an open request on that question. Source: decision 23.
 */
export async function askClarification(db: Db, given: Given): Promise<AskResult> {
  return db.transaction().execute(async (db): Promise<AskResult> => {
    const held = await holdForAssessment(db, given)
    const page = await askPage(db, given)
    if (!page) return { ok: false, reason: 'not_found' }
    if (!held) return { ok: false, reason: 'over' }
    if (given.dueAt <= given.now) return { ok: false, reason: 'past' }
    const wanted = new Set(given.suppliers)
    const asked = page.suppliers.filter(({ id }) => wanted.has(id))
    if (asked.length === 0 || asked.length < wanted.size) return { ok: false, reason: 'suppliers' }
    if (asked.some(({ waiting }) => waiting)) return { ok: false, reason: 'waiting' }
    const others = leftOut(page.suppliers, given.doubt, given.suppliers)
    if (others.length > 0 && !given.confirmed)
      return { ok: false, reason: 'left_out', names: others.map(({ name }) => name) }
    const batch = given.newId()
    const rows = asked.map(({ id }) => ({
      id: given.newId(),
      batch_id: batch,
      campaign_id: given.campaignId,
      invitation_id: id,
      question_id: given.questionId,
      doubt: given.doubt,
      reason: given.reason,
      due_at: given.dueAt,
      asked_by: given.actorId,
      asked_at: given.now,
      text: '',
      revision: 0,
      submitted_by: null,
      submitted_at: null,
      receipt: null,
    }))
    await db.insertInto('clarification').values(rows).execute()
    for (const row of rows)
      await appendEvent(db, {
        chainId: campaignChain(given.campaignId),
        at: given.now,
        actorId: given.actorId,
        kind: 'clarification_asked',
        payload: {
          clarification: row.id,
          batch,
          invitation: row.invitation_id,
          question: given.questionId,
          due: given.dueAt,
          reason: sha256Hex(given.reason),
          leftOut: others.length,
        },
      })
    await enqueueMails(db, await mailsFor(db, given, rows), given)
    return { ok: true, batch }
  })
}

async function mailsFor(db: Db, given: Given, rows: { id: string; invitation_id: string }[]) {
  const ids = new Map(rows.map((row) => [row.invitation_id, row.id]))
  const readers = await db
    .selectFrom('invitation as i')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .innerJoin('organisation as buyer', 'buyer.id', 'c.organisation_id')
    .leftJoin('person as owner', 'owner.id', 'i.owner_id')
    .select(['i.id', 'i.email', 'i.language', 'c.name', 'c.time_zone', 'buyer.name as buyer'])
    .select(['owner.email as ownerEmail', 'owner.language as ownerLanguage'])
    .where('i.id', 'in', [...ids.keys()])
    .where('c.id', '=', given.campaignId)
    .execute()
  return readers.map((row) =>
    clarificationMail({
      id: given.newId(),
      to: row.ownerEmail ?? row.email,
      language: row.ownerLanguage ?? row.language,
      url: given.baseUrl + paths.requestClarification(row.id, ids.get(row.id) ?? ''),
      buyer: row.buyer,
      question: given.questionId,
      reason: given.reason,
      dueAt: given.dueAt,
      campaign: {
        id: given.campaignId,
        name: row.name,
        timeZone: row.time_zone,
        organisationId: given.organisationId,
      },
      invitationId: row.id,
    }),
  )
}
