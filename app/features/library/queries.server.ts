import { excerpt } from '#app/domain/answers/library-review.ts'
import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import { organisationEvidence, withExpiry } from '#app/features/evidence/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import {
  buyersByQuestion,
  citedEvidence,
  type LibraryKey,
  libraryCriteria,
  libraryQuestion,
  masterAnswers,
} from './masters.server.ts'
import { retiredAnswers } from './retired.server.ts'
import { waitingSuggestions } from './suggestions.server.ts'

type Db = Kysely<Schema>

/** A library at a glance: how much of each criterion it answers, what is due for review, what evidence runs out. */
export async function libraryOverview(db: Db, key: LibraryKey) {
  const today = key.now.slice(0, 10)
  const answers = await masterAnswers(db, key)
  const evidence = (await organisationEvidence(db, key)).map((piece) => withExpiry(piece, today))
  const criteria = libraryCriteria().map(({ id, name, questions }) => {
    const held = questions.flatMap((question) => answers.get(question.id) ?? [])
    const validated = held.map((master) => master.validatedAt).toSorted()
    return {
      id,
      name,
      questions: questions.length,
      answered: held.length,
      due: held.filter((master) => master.due).length,
      oldest: validated[0] ?? null,
    }
  })
  const running = evidence.filter(({ expiry }) => expiry !== null)
  running.sort((a, b) => (a.validUntil ?? '').localeCompare(b.validUntil ?? ''))
  const total = (of: (criterion: (typeof criteria)[number]) => number) =>
    criteria.reduce((sum, criterion) => sum + of(criterion), 0)
  return {
    criteria,
    answered: total(({ answered }) => answered),
    questions: total(({ questions }) => questions),
    due: total(({ due }) => due),
    retired: (await retiredAnswers(db, key)).map(({ question, retirement }) => ({ question, retirement })),
    evidence: evidence.length,
    suggested: [...new Set((await waitingSuggestions(db, key)).map(({ questionId }) => questionId))].filter(
      libraryQuestion,
    ),
    running: running.slice(0, RUNNING_OUT),
    more: running.length > RUNNING_OUT,
  }
}
export type LibraryOverviewModel = Awaited<ReturnType<typeof libraryOverview>>

/** Pieces that run out are shown first; the list has the others. */
const RUNNING_OUT = 10

/** The master answers to one criterion with their evidence; null when no questionnaire has it. */
export async function libraryCriterion(db: Db, key: LibraryKey & { criterionId: string }) {
  const criterion = libraryCriteria().find(({ id }) => id === key.criterionId)
  if (!criterion) return null
  const questions = criterion.questions.map(({ id }) => id)
  const answers = await masterAnswers(db, key, questions)
  const buyers = await buyersByQuestion(db, key, questions)
  const evidence = await citedEvidence(db, key, questions)
  const suggestions = await waitingSuggestions(db, key, questions)
  return {
    criterion: { id: criterion.id, name: criterion.name, objective: criterion.objective },
    answers: criterion.questions.map(({ id, question }) => {
      const master = answers.get(id)
      return {
        id,
        question,
        answer: master && {
          state: master.state,
          stateDate: master.stateDate,
          excerpt: excerpt(master.text || (master.naReason ?? ''), 320),
          validatedAt: master.validatedAt,
          validatedBy: master.validatedBy,
          dueOn: master.dueOn,
          due: master.due,
          buyers: buyers.get(id) ?? 0,
        },
        evidence: evidence.get(id) ?? [],
        suggestions: suggestions
          .filter(({ questionId }) => questionId === id)
          .map(({ text, ...from }) => ({ ...from, excerpt: excerpt(text, 200) })),
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
  const uses = new Map<string, string[]>()
  for (const [questionId, pieces] of await citedEvidence(db, key))
    for (const { id } of pieces) uses.set(id, [...(uses.get(id) ?? []), questionId])
  return { page, pages, total: all.length, rows: shown.map((piece) => ({ ...piece, uses: uses.get(piece.id) ?? [] })) }
}
export type LibraryEvidenceModel = Awaited<ReturnType<typeof libraryEvidence>>
