import { sameContent } from '#app/domain/answers/answer-review.ts'
import { appendVersions, keepVersions } from '#app/features/library/append-version.server.ts'
import { libraryQuestion, masterAnswers } from '#app/features/library/masters.server.ts'
import { appendEvent, organisationChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { tieImported } from './evidence-mutations.server.ts'
import type { LeftOut, Packable } from './export.server.ts'
import { chosenOf } from './export.server.ts'
import type { PackedQuestion, PackKey } from './queries.server.ts'
import type { ReadPack } from './read.server.ts'

type Db = Kysely<Schema>
type WriteKey = PackKey & { newId: () => string }

/** Writes down that answers leave: which ones stays with the supplier, the log keeps how many. */
export async function logPackExport(db: Db, key: PackKey, library: Packable, left: LeftOut): Promise<void> {
  const { answers, files } = chosenOf(library, left)
  await db.transaction().execute((db) =>
    appendEvent(db, {
      chainId: organisationChain(key.organisationId),
      at: key.now,
      actorId: key.actorId,
      kind: 'pack_export',
      payload: { answers: answers.length, files: files.length },
    }),
  )
}

/** One answer of the pack that is taken, and the revision of the library's own that was shown beside it; 0 for none. */
export interface TakenAnswer {
  question: PackedQuestion
  revision: number
}

export interface Taking extends WriteKey {
  pendingId: string
  pack: ReadPack
  /** Whether this instance knows who signed. */
  known: boolean
  taken: readonly TakenAnswer[]
}

/**
 * Makes the chosen answers of a pack master answers, with their evidence and where they come from, in one transaction.
 * An answer that moved since it was shown is left alone and named; nothing is ever submitted. The day of validation
 * stays that of the other instance, so that a review is due when it would have been there (Design §4.4, §4.7, §9.7).
 */
export async function takePack(db: Db, taking: Taking): Promise<{ written: string[]; moved: string[] }> {
  const { organisationId, now, actorId, pack } = taking
  const questionIds = taking.taken.map(({ question }) => question.id)
  const masters = { organisationId, questionIds }
  return db.transaction().execute(async (db) => {
    await keepVersions(db, masters)
    const before = await masterAnswers(db, taking, questionIds)
    const written: { questionId: string; masterId: string; revision: number }[] = []
    const moved: string[] = []
    for (const one of taking.taken) {
      const masterId = await writeMaster(db, taking, one)
      const { id, packed } = one.question
      const standing = before.get(id)
      if (masterId) written.push({ questionId: id, masterId, revision: one.revision + 1 })
      // Sent twice: it is there already.
      else if (!standing || !sameContent(standing, packed.content)) moved.push(id)
    }
    await appendVersions(db, {
      organisationId,
      questionIds: written.map(({ questionId }) => questionId),
      origin: 'import',
      at: now,
    })
    await keepOrigins(db, taking, written)
    const byQuestion = new Map(taking.taken.map(({ question }) => [question.id, question]))
    const targets = written.map(({ questionId, masterId }) => ({
      masterId,
      evidence: byQuestion.get(questionId)?.evidence ?? [],
    }))
    await tieImported(db, { ...taking, files: pack.files, targets })
    if (written.length > 0)
      await appendEvent(db, {
        chainId: organisationChain(organisationId),
        at: now,
        actorId,
        kind: 'pack_import',
        payload: { pack: pack.hash, answers: written.length },
      })
    if (moved.length === 0) await db.deleteFrom('pending_import').where('id', '=', taking.pendingId).execute()
    return { written: written.map(({ questionId }) => questionId), moved }
  })
}

/** The master answer as the pack says it, unless another stands than the one that was shown; its id when it is written. */
async function writeMaster(db: Db, taking: Taking, { question, revision }: TakenAnswer): Promise<string | null> {
  const { organisationId, now, actorId } = taking
  const { packed, id } = question
  const { content, questionnaire } = packed
  // An answer to the question before it was reworded stays one, so that the next request says so.
  const asked = libraryQuestion(id)?.criterion.questionnaire ?? ''
  const answers = packed.questionId === id ? `${questionnaire.id}@${questionnaire.version}` : asked
  const columns = {
    text: content.text,
    state: content.state,
    state_date: content.stateDate,
    na_reason: content.naReason,
    questionnaire: answers,
    validated_at: packed.validatedAt < now ? packed.validatedAt : now,
    validated_by: actorId,
    updated_at: now,
    review_on: null,
  }
  if (revision === 0) {
    const inserted = await db
      .insertInto('library_answer')
      .values({ id: taking.newId(), organisation_id: organisationId, question_id: id, revision: 1, ...columns })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'question_id']).doNothing())
      .returning('id')
      .executeTakeFirst()
    return inserted?.id ?? null
  }
  const updated = await db
    .updateTable('library_answer')
    .set({ ...columns, revision: revision + 1 })
    .where('organisation_id', '=', organisationId)
    .where('question_id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return updated?.id ?? null
}

async function keepOrigins(
  db: Db,
  { pack, known, taken }: Taking,
  written: readonly { questionId: string; masterId: string; revision: number }[],
): Promise<void> {
  const packedOf = new Map(taken.map(({ question }) => [question.id, question.packed]))
  const rows = written.flatMap(({ questionId, masterId, revision }) => {
    const packed = packedOf.get(questionId)
    if (!packed) return []
    const { questionnaire, validatedAt, validatedBy } = packed
    return [
      {
        library_answer_id: masterId,
        revision,
        pack: pack.hash,
        instance: pack.manifest.instance.url,
        signer: pack.manifest.instance.key,
        known: known ? 1 : 0,
        supplier: pack.manifest.supplier.name,
        questionnaire: `${questionnaire.id}@${questionnaire.version}`,
        question_id: packed.questionId,
        validated_at: validatedAt,
        validated_by: validatedBy,
      },
    ]
  })
  if (rows.length > 0) await db.insertInto('imported_answer').values(rows).execute()
}
