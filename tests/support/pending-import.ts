import { packFormat } from '#app/domain/exchange/answer-pack.ts'
import { contentOfOld } from '#app/features/old-questionnaire/content.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import type { ImportTables } from '#db/tables/imports.ts'
import { madeAt } from './factories.ts'

/** A file that somebody sent for a request and has not decided on; it names one question and changes nothing. */
export async function makePendingImport(db: Db, given: Given): Promise<string> {
  const answer = { questionId: 'GOV-1', base: null, content: { text: 'Un texte.' }, unread: [], formulas: [] }
  const ignored = { formulas: 0, macros: false, links: 0, unknown: [], repeated: [] }
  const content = { sameRequest: true, answers: [answer], ignored }
  return insertPending(db, given, { kind: 'offline', invitation_id: given.invitationId, file_name: 'a.xlsx', content })
}

/** An answer pack that somebody of the supplier of that request sent and has not decided on. */
export async function makePendingPack(db: Db, given: Given): Promise<string> {
  const manifest = {
    format: packFormat,
    instance: { id: 'elsewhere', url: 'https://ailleurs.example', key: 'k'.repeat(43) },
    supplier: { name: 'Aubrac Cloud' },
    madeAt,
    questionnaires: [],
    parts: [],
  }
  const content = { hash: 'h', manifest, answers: [], evidence: [] }
  return insertPending(db, given, { kind: 'pack', invitation_id: null, file_name: 'a.nrpack', content })
}

/** An old questionnaire that somebody of the supplier of that request sent and has not decided on. */
export async function makePendingOld(db: Db, given: Given): Promise<string> {
  const rows = [
    ['Question', 'Réponse'],
    ['Quel est le PUE de vos centres de données ?', 'Notre PUE moyen est de 1,3 sur deux sites.'],
  ]
  const read = contentOfOld({ sheets: [{ name: 'Feuil1', rows, formulas: [] }] })
  if (!read.ok) throw new Error(`the questionnaire was refused: ${read.fault}`)
  const { content } = read
  return insertPending(db, given, { kind: 'questionnaire', invitation_id: null, file_name: 'ancien.xlsx', content })
}

interface Given {
  invitationId: string
  personId: string
}
type Row = Pick<ImportTables['pending_import'], 'kind' | 'invitation_id' | 'file_name'> & { content: object }

async function insertPending(db: Db, given: Given, { content, ...row }: Row): Promise<string> {
  const { organisation_id } = await db
    .selectFrom('invitation')
    .select('organisation_id')
    .where('id', '=', given.invitationId)
    .executeTakeFirstOrThrow()
  const id = randomId()
  await db
    .insertInto('pending_import')
    .values({
      id,
      organisation_id: organisation_id!,
      created_by: given.personId,
      ...row,
      content: JSON.stringify(content),
      created_at: madeAt,
      expires_at: '2099-01-01T00:00:00.000Z',
    })
    .execute()
  return id
}
