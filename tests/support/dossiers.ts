import { offerDossier, setReception } from '#app/features/dossier/offer-mutations.server.ts'
import { saveMaster } from '#app/features/library/mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import type { ResponseTables } from '#db/tables/responses.ts'
import { full, whileOpen } from './open-request.ts'

interface Author {
  organisationId: string
  actorId: string
}

/** Master answers with these texts. */
export async function fillLibrary(db: Db, author: Author, texts: Record<string, string>, now = whileOpen) {
  for (const [questionId, text] of Object.entries(texts)) {
    const content = full(text)
    const typed = { ...author, now, newId: randomId, questionId, revision: 0, content, reviewOn: null }
    const saved = await saveMaster(db, typed)
    if (!saved.ok) throw new Error(`the master answer was refused: ${saved.fault}`)
  }
}

/** A piece of evidence tied to one master answer. */
export async function citeEvidence(
  db: Db,
  { organisationId, actorId }: Author,
  questionId: string,
  given: Partial<ResponseTables['evidence']>,
) {
  const id = randomId()
  await db
    .insertInto('evidence')
    .values({
      id,
      organisation_id: organisationId,
      kind: 'link',
      title: 'Politique numérique',
      type: 'policy',
      url: 'https://aubrac.example/politique.pdf',
      issued_on: '2025-03-01',
      valid_until: null,
      perimeter: 'groupe',
      share_covered: null,
      confidentiality: 'visible',
      file_name: null,
      media_type: null,
      size: null,
      sha256: null,
      created_at: whileOpen,
      created_by: actorId,
      ...given,
    })
    .execute()
  const master = await db
    .selectFrom('library_answer')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('question_id', '=', questionId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('library_evidence')
    .values({ library_answer_id: master.id, evidence_id: id, locator: 'page 12' })
    .execute()
}

interface OfferGiven extends Author {
  buyer: { organisationId: string; actorId: string }
  criteria?: readonly string[]
  message?: string
  now?: string
}

/** A dossier of a library that exists, offered to a buyer that takes it. */
export async function makeOffer(db: Db, given: OfferGiven): Promise<string> {
  const { buyer, organisationId, actorId, criteria = ['GOV'], message = '', now = whileOpen } = given
  await setReception(db, { buyerId: buyer.organisationId, actorId: buyer.actorId, now, receiving: true })
  const offer = { organisationId, actorId, buyerId: buyer.organisationId, criteria, message, now, newId: randomId }
  const offered = await offerDossier(db, offer)
  if (!offered.ok) throw new Error(`the offer was refused: ${offered.fault}`)
  return offered.offerId
}
