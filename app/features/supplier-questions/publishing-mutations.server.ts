import { campaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { enqueueMails } from '#app/features/mail/enqueue.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { noticeReaders, type Sending } from './notices.server.ts'
import { publicationMail, setAsideMail } from './question-mail.server.ts'

type Db = Kysely<Schema>

export type PublishFault = 'missing' | 'over' | 'answered'
export type PublishResult = { ok: true } | { ok: false; fault: PublishFault }

interface Given extends Sending {
  campaignId: string
  organisationId: string
  actorId: string
}

class Refused extends Error {
  readonly fault: PublishFault
  constructor(fault: PublishFault) {
    super(fault)
    this.fault = fault
  }
}

/** One transaction for a buyer's own running campaign, whose chain is taken first: numbers then follow one another. */
async function act(
  db: Db,
  given: Given,
  event: { kind: 'question_published' | 'question_set_aside'; questionId: string },
  write: (db: Db) => Promise<void>,
): Promise<PublishResult> {
  try {
    await db.transaction().execute(async (db) => {
      const campaign = await campaignOfBuyer(db, given)
      if (!campaign || campaign.status === 'draft') throw new Refused('missing')
      if (campaign.status !== 'launched') throw new Refused('over')
      await appendEvent(db, {
        chainId: campaignChain(given.campaignId),
        at: given.now,
        actorId: given.actorId,
        kind: event.kind,
        payload: { campaign: given.campaignId, question: event.questionId },
      })
      await write(db)
    })
    return { ok: true }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fault: error.fault }
    throw error
  }
}

async function nextNumber(db: Db, campaignId: string): Promise<number> {
  const { last } = await db
    .selectFrom('supplier_question')
    .select((e) => e.fn.max('number').as('last'))
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow()
  return Number(last ?? 0) + 1
}

/** Settles a question that still waits; tells what was asked and through which invitation. */
async function settle(
  db: Db,
  given: Given & { questionId: string },
  set: { status: 'published' | 'set_aside'; number: number | null; public_question: string | null; reply: string },
) {
  const row = await db
    .updateTable('supplier_question')
    .set({ ...set, answered_by: given.actorId, answered_at: given.now })
    .where('id', '=', given.questionId)
    .where('campaign_id', '=', given.campaignId)
    .where('status', '=', 'asked')
    .returning(['text', 'invitation_id'])
    .executeTakeFirst()
  if (row) return row
  const there = await db
    .selectFrom('supplier_question')
    .select('id')
    .where('id', '=', given.questionId)
    .where('campaign_id', '=', given.campaignId)
    .executeTakeFirst()
  throw new Refused(there ? 'answered' : 'missing')
}

async function tellAll(db: Db, given: Given, published: { number: number; question: string | null; reply: string }) {
  const readers = await noticeReaders(db, given, given)
  await enqueueMails(
    db,
    readers.map((reader) => publicationMail(reader, published)),
    given,
  )
}

/** Publishes a question in the buyer's own words with its reply, to every supplier at once, the asker hidden (Design §3). */
export function publishQuestion(
  db: Db,
  given: Given & { questionId: string; publicQuestion: string; reply: string },
): Promise<PublishResult> {
  return act(db, given, { kind: 'question_published', questionId: given.questionId }, async (db) => {
    const number = await nextNumber(db, given.campaignId)
    const { publicQuestion: question, reply } = given
    await settle(db, given, { status: 'published', number, public_question: question, reply })
    await tellAll(db, given, { number, question, reply })
  })
}

/** Answers the asker alone, without publishing: a repeat, or nothing that the others lack. */
export function setQuestionAside(db: Db, given: Given & { questionId: string; reply: string }): Promise<PublishResult> {
  return act(db, given, { kind: 'question_set_aside', questionId: given.questionId }, async (db) => {
    const { reply } = given
    const row = await settle(db, given, { status: 'set_aside', number: null, public_question: null, reply })
    if (row.invitation_id === null) return
    const readers = await noticeReaders(db, { ...given, invitationId: row.invitation_id }, given)
    await enqueueMails(
      db,
      readers.map((reader) => setAsideMail(reader, { question: row.text, reply })),
      given,
    )
  })
}

/** Tells every supplier what nobody asked: an error in the request, a change around it. */
export function publishNotice(db: Db, given: Given & { reply: string }): Promise<PublishResult> {
  const id = given.newId()
  return act(db, given, { kind: 'question_published', questionId: id }, async (db) => {
    const number = await nextNumber(db, given.campaignId)
    const { reply, actorId, now } = given
    await db
      .insertInto('supplier_question')
      .values({
        id,
        campaign_id: given.campaignId,
        invitation_id: null,
        asked_by: actorId,
        asked_at: now,
        text: reply,
        status: 'published',
        number,
        public_question: null,
        reply,
        answered_by: actorId,
        answered_at: now,
      })
      .execute()
    await tellAll(db, given, { number, question: null, reply })
  })
}
