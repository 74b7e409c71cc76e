import { type AnswerContent, type DeclaredState, declaredStates } from '#app/domain/answers/answers.ts'

/** The first cell of a file that this product made for work offline. */
export const offlineFormat = 'etalon-offline/1'

/** The columns of a criterion's sheet, named in its first row, which is hidden: they are found whatever their order. */
export const offlineColumns = ['id', 'question', 'text', 'state', 'stateDate', 'naReason', 'mark'] as const
export type OfflineColumn = (typeof offlineColumns)[number]

/** The longest text and reason that an answer holds. */
export const ANSWER_LENGTH = 20_000
export const REASON_LENGTH = 5_000

export interface OfflineSheet {
  rows: string[][]
  /** Row and column of the cells that held a formula, which says nothing. */
  formulas: [row: number, column: number][]
}

export type OfflineField = 'text' | 'state' | 'stateDate' | 'naReason'

export interface OfflineAnswer {
  questionId: string
  /** The mark of the answer that the file was made from; null when it was taken out. */
  base: string | null
  /** A field that cannot be read is not there: it keeps its value. */
  content: Partial<AnswerContent>
  unread: OfflineField[]
  formulas: OfflineField[]
}

export interface OfflineFile {
  /** The request that the file was made for, as it says. */
  request: string | null
  answers: OfflineAnswer[]
  /** Ids that the request does not ask, and ids that stand on several rows, of which the first counts. */
  unknown: string[]
  repeated: string[]
}

const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

/** A day as YYYY-MM-DD from what a cell shows: ISO, or day first as both languages of the product write it; else undefined. */
export function typedDay(text: string): string | undefined {
  const [, day, month, year] = dayFirst.exec(text) ?? []
  const iso = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || (text.length > 10 && !/^\d{4}-\d{2}-\d{2}[T ]/.test(text))) return undefined
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined
}

const plain = (label: string) =>
  label
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replaceAll('’', "'")
    .trim()
    .toLowerCase()

/** Which state a cell names: its code, or its words in one of the languages given. */
export function typedState(text: string, words: readonly Record<DeclaredState, string>[]): DeclaredState | undefined {
  const typed = plain(text)
  return declaredStates.find((state) => state === typed || words.some((labels) => plain(labels[state]) === typed))
}

type Fields = { content: Partial<AnswerContent>; unread: OfflineField[] }

function fieldsOf(
  value: (column: OfflineField) => string | undefined,
  words: readonly Record<DeclaredState, string>[],
): Fields {
  const content: Partial<AnswerContent> = {}
  const unread: OfflineField[] = []
  const [text, state, day, reason] = [value('text'), value('state'), value('stateDate'), value('naReason')]
  if (text !== undefined && text.length <= ANSWER_LENGTH) content.text = text
  else if (text !== undefined) unread.push('text')
  if (state !== undefined) {
    const named = state.trim() === '' ? null : typedState(state, words)
    if (named === undefined) unread.push('state')
    else content.state = named
  }
  if (day !== undefined) {
    const read = day.trim() === '' ? null : typedDay(day.trim())
    if (read === undefined) unread.push('stateDate')
    else content.stateDate = read
  }
  if (reason !== undefined && reason.length <= REASON_LENGTH) content.naReason = reason.trim() === '' ? null : reason
  else if (reason !== undefined) unread.push('naReason')
  return { content, unread }
}

function columnsOf(rows: readonly string[][]): { columns: Map<string, number>; from: number } | null {
  const at = rows.slice(0, 10).findIndex((row) => row.includes('id') && row.includes('text'))
  const head = rows[at]
  return head ? { columns: new Map(head.map((key, index) => [key.trim(), index])), from: at + 1 } : null
}

const idShape = /^[A-Z]{2,6}-\d{1,3}$/

/**
 * The answers that a workbook carries for the questions that a request asks: one a row, found by the id in its cell.
 * Nothing is guessed: a state or a day that cannot be read is named, and leaves the stored one. Source: Design §9.5.
 */
export function readOfflineFile(
  sheets: readonly OfflineSheet[],
  asked: readonly string[],
  words: readonly Record<DeclaredState, string>[],
): OfflineFile {
  const questions = new Set(asked)
  const answers = new Map<string, OfflineAnswer>()
  const file: OfflineFile = { request: null, answers: [], unknown: [], repeated: [] }
  for (const { rows, formulas } of sheets) {
    const first = rows[0] ?? []
    if (first[0] === offlineFormat) file.request = first[1] ?? null
    const found = columnsOf(rows)
    if (!found) continue
    const computed = new Set(formulas.map(([row, column]) => `${row},${column}`))
    const column = (key: OfflineColumn) => found.columns.get(key) ?? -1
    rows.forEach((row, at) => {
      const questionId = (row[column('id')] ?? '').trim()
      if (at < found.from || !idShape.test(questionId)) return
      if (!questions.has(questionId)) file.unknown.push(questionId)
      else if (answers.has(questionId)) file.repeated.push(questionId)
      else {
        const isComputed = (key: OfflineField) => computed.has(`${at},${column(key)}`)
        const value = (key: OfflineField) => (column(key) < 0 || isComputed(key) ? undefined : (row[column(key)] ?? ''))
        const base = (row[column('mark')] ?? '').trim()
        answers.set(questionId, {
          questionId,
          base: /^[0-9a-f]{12}$/.test(base) ? base : null,
          ...fieldsOf(value, words),
          formulas: (['text', 'state', 'stateDate', 'naReason'] as const).filter(isComputed),
        })
      }
    })
  }
  return { ...file, answers: asked.flatMap((id) => answers.get(id) ?? []) }
}
