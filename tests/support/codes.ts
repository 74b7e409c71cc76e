import { sendCode, takeCode } from '#app/features/accounts/code-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { testBaseUrl, testSecret } from './campaigns.ts'
import { madeAt } from './factories.ts'

/** The code of the last mail to that address, as its reader copies it; the operator's outbox shows nothing else. */
export async function mailedCode(db: Db, email: string): Promise<string> {
  const mails = await db
    .selectFrom('outbox')
    .select(['text_body', 'created_at'])
    .where('to_email', '=', email)
    .where('kind', '=', 'code')
    .orderBy('created_at', 'desc')
    .execute()
  const [, code] = /^(\d{4} \d{4})$/m.exec(mails[0]?.text_body ?? '') ?? []
  if (!code) throw new Error(`no code was sent to ${email}`)
  return code
}

type Asked = Parameters<typeof sendCode>[1]

export function askCode(db: Db, given: Partial<Asked> & Pick<Asked, 'subjectId' | 'to'>) {
  const sending = { secret: testSecret, baseUrl: testBaseUrl, now: madeAt, newId: randomId }
  return sendCode(db, { purpose: 'sign_in', language: 'fr', browser: 'this browser', ...sending, ...given })
}

type Tried = Parameters<typeof takeCode>[1]

export function tryCode(db: Db, given: Partial<Tried> & Pick<Tried, 'challenge' | 'code'>) {
  return takeCode(db, { purpose: 'sign_in', browser: 'this browser', secret: testSecret, now: madeAt, ...given })
}
