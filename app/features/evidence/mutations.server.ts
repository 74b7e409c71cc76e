import { askedQuestions } from '#app/features/responses/asked.server.ts'
import { supplierRequest, writableResponses } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { ResponseTables } from '#db/tables/responses.ts'
import { keepContent } from './content-mutations.server.ts'
import type { TypedEvidence } from './forms.ts'
import type { InspectedFile } from './inspection.server.ts'
import type { EvidenceKey } from './queries.server.ts'

type Db = Kysely<Schema>

/** More would not be read. */
export const EVIDENCE_PER_ANSWER = 20

export type EvidenceRefusal = 'not_found' | 'closed' | 'too_many' | 'source_missing' | 'source_two' | 'title'
export type EvidenceResult = { ok: true; evidenceId: string } | { ok: false; fault: EvidenceRefusal }

const refused = (fault: EvidenceRefusal) => ({ ok: false, fault }) as const

/** The answer that evidence is tied to, held until the transaction ends; null once its response can no longer be written. */
async function holdAnswer(db: Db, key: EvidenceKey): Promise<string | null> {
  const held = await db
    .updateTable('answer')
    .set((e) => ({ updated_at: e.ref('updated_at') }))
    .where('question_id', '=', key.questionId)
    .where('response_id', 'in', writableResponses(db, key))
    .returning('id')
    .executeTakeFirst()
  return held?.id ?? null
}

/** Why an answer cannot be held: it is another's or not asked, or its time is over. */
async function refusalOf(db: Db, key: EvidenceKey) {
  const request = await supplierRequest(db, key)
  const asked = request && askedQuestions(request.launch.settings).some(({ id }) => id === key.questionId)
  return refused(asked ? 'closed' : 'not_found')
}

/** Whether an answer takes one more piece, or this one again. */
async function hasRoom(db: Db, answerId: string, evidenceId: string | null): Promise<boolean> {
  const tied = await db.selectFrom('answer_evidence').select('evidence_id').where('answer_id', '=', answerId).execute()
  return tied.length < EVIDENCE_PER_ANSWER || tied.some((row) => row.evidence_id === evidenceId)
}

type Content = Pick<ResponseTables['evidence'], 'kind' | 'url' | 'file_name' | 'media_type' | 'size' | 'sha256'>
const nothing: Content = { kind: 'link', url: null, file_name: null, media_type: null, size: null, sha256: null }

interface Addition extends EvidenceKey {
  newId: () => string
  typed: TypedEvidence
  file: InspectedFile | null
}

/** What the new piece holds: the file, the address, or what the piece that it replaces held. */
async function contentOf(db: Db, { typed, file, organisationId }: Addition): Promise<Content | null> {
  if (file) {
    const { name, mediaType, size, sha256 } = file
    return { ...nothing, kind: 'file', file_name: name, media_type: mediaType, size, sha256 }
  }
  if (typed.url) return { ...nothing, url: typed.url }
  if (!typed.replaces) return null
  const kept = await db
    .selectFrom('evidence')
    .select(['kind', 'url', 'file_name', 'media_type', 'size', 'sha256'])
    .where('id', '=', typed.replaces)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return kept ?? null
}

/** A link must be named; a file names itself. */
const titleOf = (typed: TypedEvidence, content: Content) =>
  typed.title || (content.file_name ?? '').replace(/\.[^.]+$/, '')

/**
 * Adds a link or a file to the organisation's evidence and ties it to one answer, in one transaction; content that is
 * kept already is not kept twice. With `replaces`, the piece of that answer gives its place to the new one, which takes
 * over its content when it brings none; elsewhere, and in what was submitted, the old one stays.
 */
export async function addEvidence(db: Db, addition: Addition): Promise<EvidenceResult> {
  const { typed, file } = addition
  if (typed.url && file) return refused('source_two')
  if (!typed.url && !file && !typed.replaces) return refused('source_missing')
  return db.transaction().execute(async (db): Promise<EvidenceResult> => {
    const answerId = await holdAnswer(db, addition)
    if (!answerId) return refusalOf(db, addition)
    const content = await contentOf(db, addition)
    if (!content) return refused('not_found')
    const title = titleOf(typed, content)
    if (!title) return refused('title')
    // A refusal is a value and undoes nothing: nothing is written before the last of them.
    if (!typed.replaces && !(await hasRoom(db, answerId, null))) return refused('too_many')
    if (typed.replaces && !(await removeTie(db, answerId, typed.replaces))) return refused('not_found')
    if (file) await keepContent(db, file)
    const evidenceId = addition.newId()
    const row = {
      id: evidenceId,
      organisation_id: addition.organisationId,
      ...content,
      title,
      type: typed.type,
      issued_on: typed.issuedOn ?? null,
      valid_until: typed.validUntil ?? null,
      perimeter: typed.perimeter ?? null,
      confidentiality: typed.confidentiality,
      created_at: addition.now,
      created_by: addition.actorId,
    }
    await db.insertInto('evidence').values(row).execute()
    const tie = { answer_id: answerId, evidence_id: evidenceId, locator: typed.locator }
    await db.insertInto('answer_evidence').values(tie).execute()
    return { ok: true, evidenceId }
  })
}

async function removeTie(db: Db, answerId: string, evidenceId: string): Promise<boolean> {
  const removed = await db
    .deleteFrom('answer_evidence')
    .where('answer_id', '=', answerId)
    .where('evidence_id', '=', evidenceId)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

/** Ties evidence that the organisation already has to one more answer; tying it again moves its page or section. */
export async function tieEvidence(
  db: Db,
  tie: EvidenceKey & { evidenceId: string; locator: string },
): Promise<EvidenceResult> {
  return db.transaction().execute(async (db): Promise<EvidenceResult> => {
    const answerId = await holdAnswer(db, tie)
    if (!answerId) return refusalOf(db, tie)
    const own = await db
      .selectFrom('evidence')
      .select('id')
      .where('id', '=', tie.evidenceId)
      .where('organisation_id', '=', tie.organisationId)
      .executeTakeFirst()
    if (!own) return refused('not_found')
    if (!(await hasRoom(db, answerId, tie.evidenceId))) return refused('too_many')
    await db
      .insertInto('answer_evidence')
      .values({ answer_id: answerId, evidence_id: tie.evidenceId, locator: tie.locator })
      .onConflict((conflict) => conflict.columns(['answer_id', 'evidence_id']).doUpdateSet({ locator: tie.locator }))
      .execute()
    return { ok: true, evidenceId: tie.evidenceId }
  })
}

/** Takes evidence away from one answer; the organisation keeps it, and what was submitted keeps citing it. */
export async function untieEvidence(db: Db, tie: EvidenceKey & { evidenceId: string }): Promise<EvidenceResult> {
  return db.transaction().execute(async (db): Promise<EvidenceResult> => {
    const answerId = await holdAnswer(db, tie)
    if (!answerId) return refusalOf(db, tie)
    const removed = await removeTie(db, answerId, tie.evidenceId)
    return removed ? { ok: true, evidenceId: tie.evidenceId } : refused('not_found')
  })
}
