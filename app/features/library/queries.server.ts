import { excerpt, reviewDueOn } from '#app/domain/library-review.ts'
import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import type { SupplierCriterion } from '#app/domain/questionnaire.ts'
import { organisationEvidence, withExpiry } from '#app/features/evidence/queries.server.ts'
import { allQuestionnaires } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

export interface LibraryKey {
  organisationId: string
  now: string
}

/** The criteria that a library may answer: of the newest version of each questionnaire, base before modules. */
function libraryCriteria(): SupplierCriterion[] {
  const newest = new Map<string, SupplierCriterion[]>()
  for (const { supplier } of allQuestionnaires())
    if (!newest.has(supplier.id)) newest.set(supplier.id, supplier.criteria)
  return [...newest.values()].flat()
}

function masterAnswers(db: Db, key: LibraryKey) {
  return db
    .selectFrom('library_answer as l')
    .leftJoin('person as p', 'p.id', 'l.validated_by')
    .select(['l.id', 'l.question_id', 'l.text', 'l.state', 'l.state_date', 'l.na_reason', 'l.validated_at'])
    .select('p.name as validated_by')
    .where('l.organisation_id', '=', key.organisationId)
    .execute()
}

/** A library at a glance: how much of each criterion it answers, what is due for review, what evidence runs out. */
export async function libraryOverview(db: Db, key: LibraryKey) {
  const today = key.now.slice(0, 10)
  const answers = new Map((await masterAnswers(db, key)).map((row) => [row.question_id, row]))
  const evidence = (await organisationEvidence(db, key)).map((piece) => withExpiry(piece, today))
  const criteria = libraryCriteria().map(({ id, name, questions }) => {
    const held = questions.flatMap((question) => answers.get(question.id) ?? [])
    const validated = held.map((row) => row.validated_at).toSorted()
    return {
      id,
      name,
      questions: questions.length,
      answered: held.length,
      due: held.filter((row) => reviewDueOn(row.validated_at) <= today).length,
      oldest: validated[0] ?? null,
    }
  })
  const running = evidence.filter(({ expiry }) => expiry !== null)
  running.sort((a, b) => (a.validUntil ?? '').localeCompare(b.validUntil ?? ''))
  return {
    criteria,
    evidence: evidence.length,
    running: running.slice(0, RUNNING_OUT),
    more: running.length > RUNNING_OUT,
  }
}
export type LibraryOverviewModel = Awaited<ReturnType<typeof libraryOverview>>

/** Pieces that run out are shown first; the list has the others. */
const RUNNING_OUT = 10

/** Buyers to whom the organisation has submitted an answer to each of these questions; their names are nobody's business here. */
async function buyersByQuestion(db: Db, key: LibraryKey, questions: string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('answer as a')
    .innerJoin('response as r', 'r.id', 'a.response_id')
    .innerJoin('campaign as c', 'c.id', 'r.campaign_id')
    .select((e) => ['a.question_id', e.fn.count<number>('c.organisation_id').distinct().as('buyers')])
    .where('r.organisation_id', '=', key.organisationId)
    .where('r.status', '=', 'submitted')
    .where('a.question_id', 'in', questions)
    .where('a.state', 'is not', null)
    .groupBy('a.question_id')
    .execute()
  return new Map(rows.map((row) => [row.question_id, Number(row.buyers)]))
}

/** The master answers to one criterion with their evidence; null when no questionnaire has it. */
export async function libraryCriterion(db: Db, key: LibraryKey & { criterionId: string }) {
  const criterion = libraryCriteria().find(({ id }) => id === key.criterionId)
  if (!criterion) return null
  const today = key.now.slice(0, 10)
  const questions = criterion.questions.map(({ id }) => id)
  const answers = new Map((await masterAnswers(db, key)).map((row) => [row.question_id, row]))
  const buyers = await buyersByQuestion(db, key, questions)
  const cited = await db
    .selectFrom('library_evidence as c')
    .innerJoin('library_answer as l', 'l.id', 'c.library_answer_id')
    .select(['c.evidence_id', 'c.locator', 'l.question_id'])
    .where('l.organisation_id', '=', key.organisationId)
    .where('l.question_id', 'in', questions)
    .execute()
  const evidence = new Map((await organisationEvidence(db, key)).map((piece) => [piece.id, withExpiry(piece, today)]))
  return {
    criterion: { id: criterion.id, name: criterion.name, objective: criterion.objective },
    answers: criterion.questions.map(({ id, question }) => {
      const master = answers.get(id)
      const due = master ? reviewDueOn(master.validated_at) : null
      return {
        id,
        question,
        answer: master && {
          state: master.state,
          stateDate: master.state_date,
          excerpt: excerpt(master.text || (master.na_reason ?? ''), 320),
          validatedAt: master.validated_at,
          validatedBy: master.validated_by,
          dueOn: due,
          due: due !== null && due <= today,
          buyers: buyers.get(id) ?? 0,
        },
        evidence: cited
          .filter((row) => row.question_id === id)
          .flatMap(({ evidence_id, locator }) => {
            const piece = evidence.get(evidence_id)
            return piece ? [{ ...piece, locator }] : []
          }),
      }
    }),
  }
}
export type LibraryCriterionModel = NonNullable<Awaited<ReturnType<typeof libraryCriterion>>>

/** All evidence of an organisation, what runs out first, then the newest; 25 a page. */
export async function libraryEvidence(db: Db, key: LibraryKey & { page: number }) {
  const today = key.now.slice(0, 10)
  const all = (await organisationEvidence(db, key)).map((piece) => withExpiry(piece, today))
  const order = (piece: (typeof all)[number]) => (piece.expiry === null ? '9' : (piece.validUntil ?? ''))
  all.sort((a, b) => order(a).localeCompare(order(b)))
  const { page, pages, offset } = pageWithin(key.page, all.length)
  const shown = all.slice(offset, offset + PAGE_ROWS)
  const uses = await usesOf(db, key)
  return { page, pages, total: all.length, rows: shown.map((piece) => ({ ...piece, uses: uses.get(piece.id) ?? [] })) }
}
export type LibraryEvidenceModel = Awaited<ReturnType<typeof libraryEvidence>>

/** The questions whose master answer cites each piece. */
async function usesOf(db: Db, key: LibraryKey): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('library_evidence as c')
    .innerJoin('library_answer as l', 'l.id', 'c.library_answer_id')
    .select(['c.evidence_id', 'l.question_id'])
    .where('l.organisation_id', '=', key.organisationId)
    .orderBy('l.question_id')
    .execute()
  const uses = new Map<string, string[]>()
  for (const { evidence_id, question_id } of rows)
    uses.set(evidence_id, [...(uses.get(evidence_id) ?? []), question_id])
  return uses
}
