import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** One page of the instance's mails, newest first, for its operator alone: links and codes stand in them (Design §4.3, §11). */
export async function outboxPage(db: Db, asked: { page: number }) {
  const wanted = db.selectFrom('outbox')
  const { total } = await wanted.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const { page, pages, offset } = pageWithin(asked.page, total)
  const rows = await wanted
    .select(['id', 'to_email', 'subject', 'status', 'attempts', 'created_at', 'sent_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(PAGE_ROWS)
    .offset(offset)
    .execute()
  const mails = rows.map((row) => ({
    id: row.id,
    to: row.to_email,
    subject: row.subject,
    status: row.status,
    attempts: row.attempts,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  }))
  return { mails, total, page, pages }
}

export type OutboxModel = Awaited<ReturnType<typeof outboxPage>>

/** One mail as its reader gets it, to be copied by hand where no mail server is set. */
export async function outboxMail(db: Db, id: string) {
  const row = await db
    .selectFrom('outbox')
    .select([
      'id',
      'to_email',
      'subject',
      'language',
      'text_body',
      'status',
      'attempts',
      'last_error',
      'created_at',
      'sent_at',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    to: row.to_email,
    subject: row.subject,
    language: row.language,
    text: row.text_body,
    status: row.status,
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  }
}

export type OutboxMailModel = NonNullable<Awaited<ReturnType<typeof outboxMail>>>
