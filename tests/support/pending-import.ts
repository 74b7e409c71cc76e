import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { madeAt } from './factories.ts'

/** A file that somebody sent for a request and has not decided on; it names one question and changes nothing. */
export async function makePendingImport(db: Db, given: { invitationId: string; personId: string }): Promise<string> {
  const { organisation_id } = await db
    .selectFrom('invitation')
    .select('organisation_id')
    .where('id', '=', given.invitationId)
    .executeTakeFirstOrThrow()
  const id = randomId()
  const answer = { questionId: 'GOV-1', base: null, content: { text: 'Un texte.' }, unread: [], formulas: [] }
  const ignored = { formulas: 0, macros: false, links: 0, unknown: [], repeated: [] }
  await db
    .insertInto('pending_import')
    .values({
      id,
      organisation_id: organisation_id!,
      created_by: given.personId,
      kind: 'offline',
      invitation_id: given.invitationId,
      file_name: 'reponses.xlsx',
      content: JSON.stringify({ sameRequest: true, answers: [answer], ignored }),
      created_at: madeAt,
      expires_at: '2099-01-01T00:00:00.000Z',
    })
    .execute()
  return id
}
