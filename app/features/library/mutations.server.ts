import { sameContent } from '#app/domain/answers/answer-review.ts'
import { type AnswerContent, type AnswerFault, answerFaults, answerStatus } from '#app/domain/answers/answers.ts'
import { reviewDueOn } from '#app/domain/answers/library-review.ts'
import { appendEvent, organisationChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { appendVersions, keepVersions } from './append-version.server.ts'
import { libraryQuestion, type Master, masterAnswers } from './masters.server.ts'
import { markTaken } from './suggestions.server.ts'

type Db = Kysely<Schema>

interface LibraryWriteKey {
  organisationId: string
  actorId: string
  now: string
  newId: () => string
}

export interface TypedMaster extends LibraryWriteKey {
  questionId: string
  /** The revision that the page showed; 0 when the library had no answer. */
  revision: number
  content: AnswerContent
  /** The day chosen for the next review, or null for twelve months from now. */
  reviewOn: string | null
  /** The suggestion whose text the field was given, if any. */
  suggestionId?: string | null
}

export type SaveMasterResult =
  | { ok: true }
  | { ok: false; fault: 'not_found' }
  | { ok: false; fault: 'past_review' }
  | { ok: false; fault: 'incomplete'; faults: AnswerFault[] }
  /** Somebody else wrote it meanwhile; `theirs` is what is stored (Design §4.7). */
  | { ok: false; fault: 'conflict'; theirs: Master }

/**
 * Writes one master answer outside any request: who saves it stands behind it, so that its next review counts from now,
 * text changed or not. What another person wrote meanwhile is never overwritten (Design §4.4, §4.7).
 */
export async function saveMaster(db: Db, typed: TypedMaster): Promise<SaveMasterResult> {
  const asked = libraryQuestion(typed.questionId)
  if (!asked) return { ok: false, fault: 'not_found' }
  const faults = answerFaults(typed.content)
  if (answerStatus(typed.content) === 'unanswered' && faults.length === 0) faults.push('text_missing')
  if (faults.length > 0) return { ok: false, fault: 'incomplete', faults }
  if (typed.reviewOn && typed.reviewOn <= typed.now.slice(0, 10)) return { ok: false, fault: 'past_review' }
  const masters = { organisationId: typed.organisationId, questionIds: [typed.questionId] }
  const written = await db.transaction().execute(async (db) => {
    await keepVersions(db, masters)
    const written =
      typed.revision === 0
        ? await insertMaster(db, typed, asked.criterion.questionnaire)
        : await updateMaster(db, typed, asked.criterion.questionnaire)
    if (!written) return false
    const taken = typed.suggestionId && (await markTaken(db, { ...typed, suggestionId: typed.suggestionId }))
    await appendVersions(db, { ...masters, origin: taken ? 'suggestion' : 'edit' })
    return written
  })
  if (written) return { ok: true }
  const theirs = (await masterAnswers(db, typed, masters.questionIds)).get(typed.questionId)
  // A revision that never was: nothing is stored that the page could have shown.
  if (!theirs) return { ok: false, fault: 'not_found' }
  return sameContent(theirs, typed.content) ? { ok: true } : { ok: false, fault: 'conflict', theirs }
}

function columnsOf({ content, actorId, now, reviewOn }: TypedMaster) {
  return {
    text: content.text,
    state: content.state,
    state_date: content.stateDate,
    na_reason: content.naReason,
    validated_at: now,
    validated_by: actorId,
    updated_at: now,
    review_on: reviewOn,
  }
}

async function insertMaster(db: Db, typed: TypedMaster, questionnaire: string): Promise<boolean> {
  const inserted = await db
    .insertInto('library_answer')
    .values({
      id: typed.newId(),
      organisation_id: typed.organisationId,
      question_id: typed.questionId,
      questionnaire,
      revision: 1,
      ...columnsOf(typed),
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'question_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

async function updateMaster(db: Db, typed: TypedMaster, questionnaire: string): Promise<boolean> {
  const updated = await db
    .updateTable('library_answer')
    .set({ ...columnsOf(typed), questionnaire, revision: typed.revision + 1 })
    .where('organisation_id', '=', typed.organisationId)
    .where('question_id', '=', typed.questionId)
    .where('revision', '=', typed.revision)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** The answers that a page showed as due, each at the revision that was read. */
export interface SeenAnswer {
  questionId: string
  revision: number
}

/**
 * Stands behind all due answers at once, as they were read: one that somebody rewrote meanwhile, or that is not due, is
 * left alone. Gives the questions attested, which the organisation's log keeps too (Design §4.4, §4.8).
 */
export async function attestUnchanged(
  db: Db,
  attest: LibraryWriteKey & { seen: readonly SeenAnswer[] },
): Promise<string[]> {
  const { organisationId, now } = attest
  const today = now.slice(0, 10)
  const revisions = new Map(attest.seen.map(({ questionId, revision }) => [questionId, revision]))
  return db.transaction().execute(async (db) => {
    const rows = await db
      .selectFrom('library_answer')
      .select(['id', 'question_id', 'revision', 'validated_at', 'review_on'])
      .where('organisation_id', '=', organisationId)
      .orderBy('question_id')
      .execute()
    const due = rows.filter(
      (row) => revisions.get(row.question_id) === row.revision && reviewDueOn(row.validated_at, row.review_on) <= today,
    )
    if (due.length === 0) return []
    await keepVersions(db, { organisationId, questionIds: due.map((row) => row.question_id) })
    const attested = await db
      .updateTable('library_answer')
      .set({ validated_at: now, validated_by: attest.actorId, review_on: null })
      .where('organisation_id', '=', organisationId)
      .where((e) =>
        e.or(
          due.map((row) =>
            e.and([e('id', '=', row.id), e('revision', '=', row.revision), e('validated_at', '=', row.validated_at)]),
          ),
        ),
      )
      .returning('question_id')
      .execute()
    const questionIds = attested.map((row) => row.question_id).toSorted()
    if (questionIds.length === 0) return []
    await appendVersions(db, { organisationId, questionIds, origin: 'attestation' })
    await appendEvent(db, {
      chainId: organisationChain(organisationId),
      at: now,
      actorId: attest.actorId,
      kind: 'library_attestation',
      payload: { questions: questionIds.join(' ') },
    })
    return questionIds
  })
}
