import { EVIDENCE_PER_ANSWER } from '#app/domain/answers/evidence-file.ts'
import { askedQuestions } from '#app/features/responses/asked.server.ts'
import { isGuest } from '#app/features/responses/guests.server.ts'
import { supplierRequest, writableResponses } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { TypedEvidence } from './forms.ts'
import type { InspectedFile } from './inspection.server.ts'
import { contentOf, keepPiece, sourceFault, titleOf } from './piece-mutations.server.ts'
import { citedEvidence, type EvidenceKey } from './queries.server.ts'

type Db = Kysely<Schema>

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

interface Addition extends EvidenceKey {
  newId: () => string
  typed: TypedEvidence
  file: InspectedFile | null
}

/**
 * Adds a link or a file to the organisation's evidence and ties it to one answer, in one transaction; content that is
 * kept already is not kept twice. With `replaces`, the piece of that answer gives its place to the new one, which takes
 * over its content when it brings none; elsewhere, and in what was submitted, the old one stays.
 */
export async function addEvidence(db: Db, addition: Addition): Promise<EvidenceResult> {
  const { typed } = addition
  const fault = sourceFault(addition)
  if (fault) return refused(fault)
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
    const evidenceId = await keepPiece(db, { ...addition, content, title })
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
    if ((await isGuest(db, tie)) && !(await citedEvidence(db, tie)).some(({ id }) => id === own.id))
      return refused('not_found')
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
