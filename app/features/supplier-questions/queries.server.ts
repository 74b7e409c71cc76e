import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/**
 * What everybody reads of a campaign, in order of publication: the text as the buyer published it, never who asked nor
 * the words of who did. The caller has established that the reader was invited, or is the buyer.
 */
export async function publishedQuestions(db: Db, campaignId: string) {
  const rows = await db
    .selectFrom('supplier_question')
    .select(['number', 'public_question as question', 'reply', 'answered_at as publishedAt'])
    .where('campaign_id', '=', campaignId)
    .where('status', '=', 'published')
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    number: row.number ?? 0,
    question: row.question,
    reply: row.reply ?? '',
    publishedAt: row.publishedAt ?? '',
  }))
}
export type PublishedQuestion = Awaited<ReturnType<typeof publishedQuestions>>[number]

/** What one supplier asked, with what became of it: for its own organisation, through a request that it sees. */
export async function ownQuestions(db: Db, key: { invitationId: string }) {
  return db
    .selectFrom('supplier_question as s')
    .innerJoin('person as p', 'p.id', 's.asked_by')
    .select([
      's.id',
      's.text',
      's.status',
      's.number',
      's.reply',
      's.asked_at as askedAt',
      's.answered_at as answeredAt',
    ])
    .select('p.name as askedBy')
    .where('s.invitation_id', '=', key.invitationId)
    .orderBy('s.asked_at', 'desc')
    .orderBy('s.id')
    .execute()
}
export type OwnQuestion = Awaited<ReturnType<typeof ownQuestions>>[number]

interface BuyerKey {
  campaignId: string
  organisationId: string
}

const ofBuyer = (db: Db, key: BuyerKey) =>
  db
    .selectFrom('supplier_question as s')
    .innerJoin('campaign as c', 'c.id', 's.campaign_id')
    .leftJoin('invitation as i', 'i.id', 's.invitation_id')
    .where('s.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)

/** A page of a buyer's own campaign: what waits for a reply first, oldest first, then the rest, newest first. */
export async function questionsOfBuyer(db: Db, key: BuyerKey & { page: number }) {
  const { total, waiting } = await ofBuyer(db, key)
    .select((e) => [
      e.fn.countAll<number>().as('total'),
      e.fn.count<number>(e.case().when('s.status', '=', 'asked').then(1).end()).as('waiting'),
    ])
    .executeTakeFirstOrThrow()
  const { page, pages, offset } = pageWithin(key.page, total)
  const rows = await ofBuyer(db, key)
    .select(['s.id', 's.status', 's.number', 's.text', 's.public_question as publicQuestion', 's.reply'])
    .select(['s.asked_at as askedAt', 's.answered_at as answeredAt', 'i.supplier_name as supplier'])
    .orderBy((e) => e.case().when('s.status', '=', 'asked').then(0).else(1).end())
    .orderBy((e) => e.case().when('s.status', '=', 'asked').then(e.ref('s.asked_at')).end())
    .orderBy('s.answered_at', 'desc')
    .orderBy('s.id')
    .limit(PAGE_ROWS)
    .offset(offset)
    .execute()
  return { questions: rows, total: Number(total), waiting: Number(waiting), page, pages }
}
export type BuyerQuestion = Awaited<ReturnType<typeof questionsOfBuyer>>['questions'][number]

/** One question of a buyer's own campaign, or null. */
export async function questionOfBuyer(db: Db, key: BuyerKey & { questionId: string }) {
  const row = await ofBuyer(db, key)
    .select(['s.id', 's.status', 's.number', 's.text', 's.public_question as publicQuestion', 's.reply'])
    .select(['s.asked_at as askedAt', 's.answered_at as answeredAt', 's.invitation_id as invitationId'])
    .select(['i.supplier_name as supplier', 'c.name as campaign', 'c.time_zone as timeZone'])
    .where('s.id', '=', key.questionId)
    .executeTakeFirst()
  return row ?? null
}
export type QuestionOfBuyer = NonNullable<Awaited<ReturnType<typeof questionOfBuyer>>>

/** Everything of a campaign for its file, in order of asking. */
export async function exportedQuestions(db: Db, key: BuyerKey) {
  return ofBuyer(db, key)
    .select(['s.number', 's.status', 'i.supplier_name as supplier', 's.asked_at as askedAt', 's.text'])
    .select(['s.public_question as publicQuestion', 's.reply', 's.answered_at as answeredAt'])
    .orderBy('s.asked_at')
    .orderBy('s.id')
    .execute()
}
