import { excerpt } from '#app/domain/answers/library-review.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { allQuestionnaires } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { evidenceOf, withExpiry } from './queries.server.ts'

type Db = Kysely<Schema>

/** Enough of each question to choose it in a list, of the newest version that asks it. */
function questionTexts(): Map<string, Localised> {
  const newestLast = allQuestionnaires().reverse()
  const questions = newestLast.flatMap(({ supplier }) => supplier.criteria.flatMap((criterion) => criterion.questions))
  return new Map(
    questions.map(({ id, question }) => [id, { fr: excerpt(question.fr, 80), en: excerpt(question.en, 80) }]),
  )
}

/** One piece of the organisation's evidence, the master answers that cite it, and those that it may be tied to; null for another's. */
export async function libraryPiece(db: Db, key: { organisationId: string; evidenceId: string; now: string }) {
  const row = await db
    .selectFrom('evidence')
    .selectAll()
    .where('id', '=', key.evidenceId)
    .where('organisation_id', '=', key.organisationId)
    .executeTakeFirst()
  if (!row) return null
  const masters = await db
    .selectFrom('library_answer as l')
    .leftJoin('library_evidence as c', (join) =>
      join.onRef('c.library_answer_id', '=', 'l.id').on('c.evidence_id', '=', key.evidenceId),
    )
    .select(['l.question_id as questionId', 'c.evidence_id as tied', 'c.locator'])
    .where('l.organisation_id', '=', key.organisationId)
    .orderBy('l.question_id')
    .execute()
  const texts = questionTexts()
  return {
    evidence: withExpiry(evidenceOf(row), key.now.slice(0, 10)),
    ties: masters.flatMap(({ questionId, tied, locator }) => (tied ? [{ questionId, locator: locator ?? '' }] : [])),
    free: masters.flatMap(({ questionId, tied }) => (tied ? [] : [{ id: questionId, text: texts.get(questionId) }])),
  }
}

export type LibraryPieceModel = NonNullable<Awaited<ReturnType<typeof libraryPiece>>>
