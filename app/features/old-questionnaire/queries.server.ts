import { oldAnswers } from '#app/domain/exchange/old-questionnaire.ts'
import { pageWithin } from '#app/domain/pages.ts'
import { type LibraryKey, type Master, masterAnswers } from '#app/features/library/masters.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { answerKey, type Choice, type OldContent, oldContent } from './content.ts'
import { matchedCriteria, questionMatcher } from './matching.server.ts'

type Db = Kysely<Schema>

/** Whose old questionnaire: only who sent it sees it. */
export interface OldKey extends LibraryKey {
  actorId: string
}

export function pendingOld(db: Db, key: OldKey) {
  return db
    .selectFrom('pending_import')
    .select(['id', 'file_name', 'created_at', 'content'])
    .where('kind', '=', 'questionnaire')
    .where('organisation_id', '=', key.organisationId)
    .where('created_by', '=', key.actorId)
    .where('expires_at', '>', key.now)
}

/** The old questionnaire that this person sent and has not decided on. */
export async function waitingOld(db: Db, key: OldKey) {
  const row = await pendingOld(db, key).executeTakeFirst()
  return row ? { id: row.id, fileName: row.file_name, sentAt: row.created_at } : null
}

/** What a person sent, as it was read; null when it is another's, decided on, or too old. */
export async function pendingOldContent(
  db: Db,
  key: OldKey & { pendingId: string },
): Promise<{ fileName: string; content: OldContent } | null> {
  const row = await pendingOld(db, key).where('id', '=', key.pendingId).executeTakeFirst()
  return row ? { fileName: row.file_name, content: oldContent.parse(JSON.parse(row.content)) } : null
}

/** A short answer, as « Oui », stands in many a text without having been taken into it. */
const tellingLength = 30

/** Whether a master answer says the words of an old one already. */
export function saysIt(master: Master | undefined, text: string): boolean {
  const words = text.trim()
  return master?.text.trim() === words || (words.length >= tellingLength && (master?.text.includes(words) ?? false))
}

/** Every answer of an old questionnaire with what it is proposed for and what is chosen, those with a proposal first. */
export function choicesOf(content: OldContent) {
  const match = questionMatcher()
  const { answers, unanswered } = oldAnswers(content.sheets, content.columns)
  const all = answers.map((answer) => {
    const { proposal, likely } = match(answer.question)
    const choice: Choice = content.choices[answerKey(answer)] ?? { question: proposal, fate: 'append' }
    return { ...answer, key: answerKey(answer), proposal, likely, choice }
  })
  const proposed = all.filter(({ proposal }) => proposal !== null)
  return {
    all: [...proposed, ...all.filter(({ proposal }) => proposal === null)],
    proposed: proposed.length,
    unanswered,
  }
}

/** A select of every question stands beside each answer: more of them would be no light page. */
export const OLD_ANSWERS_PAGE = 5

/** Some answers of an old questionnaire, each with its likely question and what the library says to it; nothing is written. */
export async function oldPreview(db: Db, key: OldKey & { pendingId: string; page: number }) {
  const pending = await pendingOldContent(db, key)
  if (!pending) return null
  const { content, fileName } = pending
  const { all, proposed, unanswered } = choicesOf(content)
  const masters = await masterAnswers(db, key)
  const { page, pages, offset } = pageWithin(key.page, all.length, OLD_ANSWERS_PAGE)
  const shown = all.slice(offset, offset + OLD_ANSWERS_PAGE).map((answer) => {
    const master = masters.get(answer.choice.question ?? '')
    return {
      ...answer,
      sheetName: content.sheets.length > 1 ? (content.sheets[answer.sheet]?.name ?? null) : null,
      standing: master ?? null,
      said: saysIt(master, answer.answer),
    }
  })
  return {
    pendingId: key.pendingId,
    fileName,
    page,
    pages,
    answers: all.length,
    proposed,
    unanswered,
    chosen: all.filter(({ choice }) => choice.question !== null && choice.fate !== 'keep').length,
    formulas: content.formulas,
    shown,
    questions: matchedCriteria().flatMap(({ questions }) => questions.map(({ id, question }) => ({ id, question }))),
  }
}
export type OldPreviewModel = NonNullable<Awaited<ReturnType<typeof oldPreview>>>
export type PreviewedOld = OldPreviewModel['shown'][number]

/** The columns that hold something in a sheet, each with its letter and the heading or first words found in it. */
export async function oldColumns(db: Db, key: OldKey & { pendingId: string; sheet: number }) {
  const pending = await pendingOldContent(db, key)
  if (!pending) return null
  const { content, fileName } = pending
  const found = content.columns.findIndex((columns) => columns !== null)
  const sheet = content.sheets[key.sheet] ? key.sheet : Math.max(0, found)
  const rows = content.sheets[sheet]?.rows ?? []
  const columns = content.columns[sheet] ?? null
  const width = Math.max(0, ...rows.map((row) => row.length))
  const filled = Array.from({ length: width }, (_, at) => at).filter((at) => rows.some((row) => row[at]?.trim()))
  const { answers } = oldAnswers(content.sheets, content.columns)
  return {
    pendingId: key.pendingId,
    fileName,
    sheet,
    current: columns,
    sheets: content.sheets.map(({ name }, at) => ({ name, answers: answers.filter((one) => one.sheet === at).length })),
    columns: filled.map((at) => {
      const head = columns?.head === null || columns === null ? undefined : rows[columns.head]?.[at]
      const first = rows.find((row) => row[at]?.trim())?.[at]
      return { at, words: (head?.trim() || first || '').trim() }
    }),
  }
}
export type OldColumnsModel = NonNullable<Awaited<ReturnType<typeof oldColumns>>>
