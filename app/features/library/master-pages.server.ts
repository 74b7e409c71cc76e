import { sameContent } from '#app/domain/answers/answer-review.ts'
import type { AnswerContent } from '#app/domain/answers/answers.ts'
import { pageWithin } from '#app/domain/pages.ts'
import { type DiffPart, wordDiff } from '#app/domain/text/word-diff.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type ImportedFrom, importedRevisions } from './imported.server.ts'
import {
  buyersByQuestion,
  citedEvidence,
  type LibraryKey,
  libraryCriteria,
  libraryQuestion,
  type Master,
  masterAnswers,
} from './masters.server.ts'
import { retiredAnswers } from './retired.server.ts'
import { type SuggestedFrom, type Suggestion, takenSuggestions, waitingSuggestions } from './suggestions.server.ts'

type Db = Kysely<Schema>
type QuestionKey = LibraryKey & { questionId: string }

/** A suggestion whose text the field is to be given, after what stands there or in its place. */
interface Taking {
  suggestion?: string | null
  how?: string | null
}

/** One master answer, to be written outside any request; null when no questionnaire asks the question. */
export async function masterPage(db: Db, key: QuestionKey & Taking) {
  const asked = libraryQuestion(key.questionId)
  if (!asked) return null
  const { criterion, question } = asked
  const asks = [question.id]
  const masters = await masterAnswers(db, key)
  const master = masters.get(question.id)
  const all = libraryCriteria().flatMap(({ questions }) => questions.map(({ id }) => id))
  const place = all.indexOf(question.id)
  const after = [...all.slice(place + 1), ...all.slice(0, place)]
  const imported = master && (await importedRevisions(db, key)).get(master.revision)
  const suggestions = await waitingSuggestions(db, key, asks)
  const taken = suggestions.find(({ id }) => id === key.suggestion)
  return {
    /** The question that has no answer yet, after this one and then from the first. */
    next: after.find((id) => !masters.has(id)) ?? null,
    criterion: { id: criterion.id, name: criterion.name },
    question,
    master: master ?? null,
    // Whoever has confirmed it here since stands behind it instead.
    imported: imported && imported.validatedAt === master.validatedAt ? imported : null,
    suggestions: suggestions.filter((suggestion) => suggestion !== taken),
    taking: taken ? { ...taken, text: takenText(master, taken, key.how) } : null,
    buyers: (await buyersByQuestion(db, key, asks)).get(question.id) ?? 0,
    evidence: (await citedEvidence(db, key, asks)).get(question.id) ?? [],
  }
}
export type MasterPage = NonNullable<Awaited<ReturnType<typeof masterPage>>>

/** The text to start from: that of a suggestion alone, or after what stands. */
function takenText(master: Master | undefined, { text, mode }: Suggestion, how: string | null | undefined): string {
  const append = (how ?? mode) === 'append' && master && master.text.trim() !== ''
  return append ? `${master.text.trim()}\n\n${text}` : text
}

/** Texts of 20,000 characters compared word by word: few enough for one page. */
const HISTORY_ROWS = 10

export type HistoryEntry = AnswerContent & {
  at: string
  by: string | null
  origin: 'submission' | 'edit' | 'attestation' | 'import' | 'suggestion' | null
  /** Where it comes from, when it came in an answer pack. */
  imported: ImportedFrom | null
  /** The answer to some other buyer that it was taken from. */
  suggested: SuggestedFrom | null
  /** What became of the text before; null for the first one, and where no word changed. */
  diff: DiffPart[] | null
  /** Whether it says exactly what the one before said. */
  same: boolean
}

/** Who wrote or confirmed a master answer, when, and word by word what changed: newest first, 10 a page. */
export async function masterHistory(db: Db, key: QuestionKey & { page: number }) {
  const asked = libraryQuestion(key.questionId)
  const retired = asked ? null : (await retiredAnswers(db, key)).find(({ question }) => question.id === key.questionId)
  const question = asked?.question ?? retired?.question
  if (!question) return null
  const master = (await masterAnswers(db, key, [key.questionId])).get(key.questionId)
  const kept = master ? await versionsOf(db, key) : []
  const current = master && { ...master, at: master.validatedAt, by: master.validatedBy, origin: null }
  const imported = await importedRevisions(db, key)
  const suggested = await takenSuggestions(db, key)
  // Written before histories were kept: what stands is all there is.
  const all = kept.length === 0 && current ? [current] : kept
  const { page, pages, offset } = pageWithin(key.page, all.length, HISTORY_ROWS)
  const entries = all.slice(offset, offset + HISTORY_ROWS).map((version, index): HistoryEntry => {
    const before = all[offset + index + 1]
    const { text, state, stateDate, naReason, revision, at, by, origin } = version
    const content = { text, state, stateDate, naReason }
    const same = before !== undefined && sameContent(before, content)
    const diff = before && before.text !== text ? wordDiff(before.text, text) : null
    const from = origin === 'import' ? (imported.get(revision) ?? null) : null
    const taken = origin === 'suggestion' ? (suggested.get(revision) ?? null) : null
    return { ...content, at, by, origin, imported: from, suggested: taken, diff, same }
  })
  const criterion = asked && { id: asked.criterion.id, name: asked.criterion.name }
  return {
    /** Null when the question is asked no more: what stands is read, and not written. */
    criterion,
    retirement: retired?.retirement ?? null,
    question: { id: question.id, question: question.question },
    entries,
    page,
    pages,
  }
}
export type MasterHistoryModel = NonNullable<Awaited<ReturnType<typeof masterHistory>>>

async function versionsOf(db: Db, key: QuestionKey) {
  const rows = await db
    .selectFrom('library_version as v')
    .innerJoin('library_answer as l', 'l.id', 'v.library_answer_id')
    .leftJoin('person as p', 'p.id', 'v.by')
    .select(['v.revision', 'v.text', 'v.state', 'v.state_date', 'v.na_reason', 'v.at', 'v.origin', 'p.name as by'])
    .where('l.organisation_id', '=', key.organisationId)
    .where('l.question_id', '=', key.questionId)
    .orderBy('v.revision', 'desc')
    .orderBy('v.at', 'desc')
    .execute()
  return rows.map(({ state_date, na_reason, ...row }) => ({ ...row, stateDate: state_date, naReason: na_reason }))
}

/** The master answers whose review is due, in the order of the questionnaires. */
export async function dueAnswers(db: Db, key: LibraryKey) {
  const masters = await masterAnswers(db, key)
  // What is asked no more is not reviewed either.
  const asked = libraryCriteria().flatMap(({ questions }) => questions.flatMap(({ id }) => masters.get(id) ?? []))
  const next = asked.filter(({ due }) => !due).map(({ dueOn }) => dueOn)
  const rows = asked.flatMap((master) => {
    if (!master.due) return []
    const id = master.questionId
    const { revision, text, naReason, state, stateDate, validatedAt, validatedBy, dueOn } = master
    return [
      {
        questionId: id,
        revision,
        state,
        stateDate,
        naReason,
        text,
        validatedAt,
        validatedBy,
        dueOn,
      },
    ]
  })
  return { rows, answered: asked.length, next: next.toSorted()[0] ?? null }
}
export type DueAnswersModel = Awaited<ReturnType<typeof dueAnswers>>
