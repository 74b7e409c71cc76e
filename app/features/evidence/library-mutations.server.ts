import { EVIDENCE_PER_ANSWER } from '#app/domain/answers/evidence-file.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { EvidenceResult } from './mutations.server.ts'
import { contentOf, keepPiece, type Piece, sourceFault, titleOf } from './piece-mutations.server.ts'

type Db = Kysely<Schema>

const refused = (fault: Extract<EvidenceResult, { ok: false }>['fault']) => ({ ok: false, fault }) as const

/** Adds a link or a file to the organisation's evidence, tied to nothing yet. */
export async function addLibraryEvidence(db: Db, piece: Piece): Promise<EvidenceResult> {
  const fault = sourceFault(piece)
  if (fault) return refused(fault)
  return db.transaction().execute(async (db): Promise<EvidenceResult> => {
    const content = await contentOf(db, piece)
    if (!content) return refused('not_found')
    const title = titleOf(piece.typed, content)
    if (!title) return refused('title')
    return { ok: true, evidenceId: await keepPiece(db, { ...piece, content, title }) }
  })
}

export interface LibraryTie {
  organisationId: string
  evidenceId: string
  questionId: string
}

/** The master answer of the organisation, held until the transaction ends, when the piece is its own too; null otherwise. */
async function holdMaster(db: Db, tie: LibraryTie): Promise<string | null> {
  const held = await db
    .updateTable('library_answer')
    .set((e) => ({ updated_at: e.ref('updated_at') }))
    .where('organisation_id', '=', tie.organisationId)
    .where('question_id', '=', tie.questionId)
    .where((e) =>
      e.exists(
        e
          .selectFrom('evidence')
          .select('id')
          .where('id', '=', tie.evidenceId)
          .where('organisation_id', '=', tie.organisationId),
      ),
    )
    .returning('id')
    .executeTakeFirst()
  return held?.id ?? null
}

/** Ties a piece to one master answer, so that the next request brings both; tying it again moves its page or section. */
export async function tieToLibrary(db: Db, tie: LibraryTie & { locator: string }): Promise<EvidenceResult> {
  return db.transaction().execute(async (db): Promise<EvidenceResult> => {
    const masterId = await holdMaster(db, tie)
    if (!masterId) return refused('not_found')
    const tied = await db
      .selectFrom('library_evidence')
      .select('evidence_id')
      .where('library_answer_id', '=', masterId)
      .execute()
    const again = tied.some((row) => row.evidence_id === tie.evidenceId)
    if (!again && tied.length >= EVIDENCE_PER_ANSWER) return refused('too_many')
    await db
      .insertInto('library_evidence')
      .values({ library_answer_id: masterId, evidence_id: tie.evidenceId, locator: tie.locator })
      .onConflict((conflict) =>
        conflict.columns(['library_answer_id', 'evidence_id']).doUpdateSet({ locator: tie.locator }),
      )
      .execute()
    return { ok: true, evidenceId: tie.evidenceId }
  })
}

/** Takes a piece away from one master answer; requests under way and what was submitted keep it. */
export async function untieFromLibrary(db: Db, tie: LibraryTie): Promise<EvidenceResult> {
  return db.transaction().execute(async (db): Promise<EvidenceResult> => {
    const masterId = await holdMaster(db, tie)
    if (!masterId) return refused('not_found')
    const { numDeletedRows } = await db
      .deleteFrom('library_evidence')
      .where('library_answer_id', '=', masterId)
      .where('evidence_id', '=', tie.evidenceId)
      .executeTakeFirst()
    return numDeletedRows > 0n ? { ok: true, evidenceId: tie.evidenceId } : refused('not_found')
  })
}
