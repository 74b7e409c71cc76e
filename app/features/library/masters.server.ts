import { reviewDueOn } from '#app/domain/answers/library-review.ts'
import type { SupplierCriterion } from '#app/domain/questionnaire/questionnaire.ts'
import { organisationEvidence, withExpiry } from '#app/features/evidence/queries.server.ts'
import { allQuestionnaires } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

export interface LibraryKey {
  organisationId: string
  now: string
}

interface LibraryQuestionnaireCriterion extends SupplierCriterion {
  /** `id@version` of the questionnaire that asks. */
  questionnaire: string
}

/** The criteria that a library may answer: of the newest version of each questionnaire, base before modules. */
export function libraryCriteria(): LibraryQuestionnaireCriterion[] {
  const newest = new Map<string, LibraryQuestionnaireCriterion[]>()
  for (const { supplier } of allQuestionnaires()) {
    const questionnaire = `${supplier.id}@${supplier.version}`
    if (!newest.has(supplier.id))
      newest.set(
        supplier.id,
        supplier.criteria.map((criterion) => ({ ...criterion, questionnaire })),
      )
  }
  return [...newest.values()].flat()
}

/** The question that a library may answer, with its criterion; null when no questionnaire asks it. */
export function libraryQuestion(questionId: string) {
  for (const criterion of libraryCriteria()) {
    const question = criterion.questions.find(({ id }) => id === questionId)
    if (question) return { criterion, question }
  }
  return null
}

/** The master answers of an organisation by question, each with who validated it and when it is due. */
export async function masterAnswers(db: Db, key: LibraryKey, questions?: readonly string[]) {
  let query = db
    .selectFrom('library_answer as l')
    .leftJoin('person as p', 'p.id', 'l.validated_by')
    .select([
      'l.id',
      'l.question_id',
      'l.text',
      'l.state',
      'l.state_date',
      'l.na_reason',
      'l.revision',
      'l.questionnaire',
    ])
    .select(['l.validated_at', 'l.review_on', 'p.name as validated_by'])
    .where('l.organisation_id', '=', key.organisationId)
  if (questions) query = query.where('l.question_id', 'in', [...questions])
  const today = key.now.slice(0, 10)
  const masters = (await query.execute()).map((row) => {
    const dueOn = reviewDueOn(row.validated_at, row.review_on)
    return {
      id: row.id,
      questionId: row.question_id,
      text: row.text,
      state: row.state,
      stateDate: row.state_date,
      naReason: row.na_reason,
      revision: row.revision,
      /** `id@version` that it answers. */
      questionnaire: row.questionnaire,
      validatedAt: row.validated_at,
      validatedBy: row.validated_by,
      reviewOn: row.review_on,
      dueOn,
      due: dueOn <= today,
    }
  })
  return new Map(masters.map((master) => [master.questionId, master]))
}
export type Master = Awaited<ReturnType<typeof masterAnswers>> extends Map<string, infer M> ? M : never

/** Buyers to whom the organisation has submitted an answer to each of these questions; their names are nobody's business here. */
export async function buyersByQuestion(
  db: Db,
  key: LibraryKey,
  questions: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('answer as a')
    .innerJoin('response as r', 'r.id', 'a.response_id')
    .innerJoin('campaign as c', 'c.id', 'r.campaign_id')
    .select((e) => ['a.question_id', e.fn.count<number>('c.organisation_id').distinct().as('buyers')])
    .where('r.organisation_id', '=', key.organisationId)
    .where('r.status', '=', 'submitted')
    .where('a.question_id', 'in', [...questions])
    .where('a.state', 'is not', null)
    .groupBy('a.question_id')
    .execute()
  return new Map(rows.map((row) => [row.question_id, Number(row.buyers)]))
}

/** The evidence that master answers cite, by question, each with its place in the piece and when it runs out. */
export async function citedEvidence(db: Db, key: LibraryKey, questions?: readonly string[]) {
  let query = db
    .selectFrom('library_evidence as c')
    .innerJoin('library_answer as l', 'l.id', 'c.library_answer_id')
    .select(['c.evidence_id', 'c.locator', 'l.question_id'])
    .where('l.organisation_id', '=', key.organisationId)
    .orderBy('l.question_id')
  if (questions) query = query.where('l.question_id', 'in', [...questions])
  const today = key.now.slice(0, 10)
  const pieces = new Map((await organisationEvidence(db, key)).map((piece) => [piece.id, withExpiry(piece, today)]))
  const cited = (await query.execute()).flatMap(({ question_id, evidence_id, locator }) => {
    const piece = pieces.get(evidence_id)
    return piece ? [{ questionId: question_id, ...piece, locator }] : []
  })
  const byQuestion = new Map<string, typeof cited>()
  for (const piece of cited) byQuestion.set(piece.questionId, [...(byQuestion.get(piece.questionId) ?? []), piece])
  return byQuestion
}
