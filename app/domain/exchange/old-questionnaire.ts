import { ANSWER_LENGTH } from '#app/domain/exchange/offline-file.ts'
import { searchText } from '#app/domain/text/search-text.ts'

/** A sheet of a questionnaire that somebody else's buyer asked: its cells as texts, from the first row and column on. */
export interface SheetOfCells {
  name: string
  rows: readonly (readonly string[])[]
}

/** Where a sheet says what, from 0; `head` is the row of the headings, null where there is none. */
export interface QuestionnaireColumns {
  head: number | null
  question: number
  answer: number
  comment: number | null
}

type Part = 'question' | 'answer' | 'comment'

// Headings as searchable text without punctuation, the surest first: a sheet often has two columns of each kind.
const headings: Record<Part, RegExp[]> = {
  question: [
    /^(questions?|libelle (de la |des )?questions?|intitule (de la |des )?questions?|enonce|question text|questions? posees?)$/,
    /\b(questions?|exigences?|requirements?|interrogations?)\b/,
    /\b(intitule|libelle|criteres?|criteria|criterion|items?|sujets?|topics?|description|points? de controle|attendus?)\b/,
  ],
  answer: [
    /^(votre |vos |your )?(reponses?|answers?|responses?)$/,
    /\b(reponses?|answers?|responses?|repondez)\b/,
    /\b(votre situation|vos pratiques|a completer|a remplir|to be completed|to complete|positionnement|elements de reponse)\b/,
  ],
  comment: [
    /\b(commentaires?|comments?|remarques?|remarks?|precisions?|explications?|explanations?|justifications?)\b/,
    /\b(preuves?|justificatifs?|pieces? jointes?|documents?|evidence|attachments?|references?|liens?|links?)\b/,
  ],
}

/** Headings stand near the top, under a title and some lines of instructions, and are short. */
const headWithin = 40
const headingLength = 80

const heading = (cell: string) =>
  cell.length > headingLength
    ? ''
    : searchText(cell)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()

/** Which columns a row names; each heading serves once, the surest words of any part first. */
function named(row: readonly string[]): Partial<Record<Part, number>> {
  const words = row.map(heading)
  const found: Partial<Record<Part, number>> = {}
  for (let sureness = 0; sureness < 3; sureness += 1)
    for (const part of ['answer', 'question', 'comment'] as const) {
      const pattern = headings[part][sureness]
      if (!pattern || found[part] !== undefined) continue
      const at = words.findIndex((word, column) => pattern.test(word) && !Object.values(found).includes(column))
      if (at >= 0) found[part] = at
    }
  return found
}

const asks =
  /\?\s*$|\?\s|^(quel|quels|quelle|quelles|comment|combien|avez vous|disposez|existe t il|est ce|decrivez|decrire|precisez|indiquez|presentez|merci de|describe|do you|does your|have you|has your|are you|are your|is there|is your|how|what|which|who|please|provide|list|explain)\b/

const isAsking = (cell: string) => asks.test(searchText(cell).replaceAll('-', ' '))
const filled = (cell: string | undefined): cell is string => cell !== undefined && cell.trim() !== ''

/** The column where most cells ask something; null where fewer than two do. */
function askingColumn(rows: SheetOfCells['rows']): number | null {
  const counts = new Map<number, number>()
  for (const row of rows)
    row.forEach((cell, column) => {
      if (filled(cell) && isAsking(cell)) counts.set(column, (counts.get(column) ?? 0) + 1)
    })
  const [best] = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b)
  return best && best[1] >= 2 ? best[0] : null
}

/** The column that says most beside the questions: to their right rather than to their left. */
function sayingColumn(rows: SheetOfCells['rows'], question: number, taken: readonly number[]): number | null {
  const letters = new Map<number, number>()
  for (const row of rows) {
    if (!filled(row[question])) continue
    row.forEach((cell, column) => {
      if (column === question || taken.includes(column) || !/\p{L}{2}/u.test(cell)) return
      letters.set(column, (letters.get(column) ?? 0) + cell.length)
    })
  }
  const right = [...letters].filter(([column]) => column > question)
  const [best] = (right.length > 0 ? right : [...letters]).toSorted(([a, m], [b, n]) => n - m || a - b)
  return best?.[0] ?? null
}

/**
 * Which columns of a sheet hold the questions, the answers and, if any, comments: by the words of a heading row among the
 * first ones, in French or English and in any order; what no heading says, by what the cells say. Null where that finds
 * no question or nothing beside it: somebody must choose. Source: Design §9.5 (an old questionnaire, any columns).
 */
export function columnsOfSheet({ rows }: Pick<SheetOfCells, 'rows'>): QuestionnaireColumns | null {
  const tops = rows.slice(0, headWithin).map((row, at) => ({ at, ...named(row) }))
  const full = tops.find(({ question, answer }) => question !== undefined && answer !== undefined)
  if (full)
    return { head: full.at, question: full.question ?? 0, answer: full.answer ?? 0, comment: full.comment ?? null }
  // A lone cell is a title or an instruction, whatever it names.
  const half = tops.find(
    ({ at, question, answer }) => (question ?? answer) !== undefined && (rows[at] ?? []).filter(filled).length > 1,
  )
  const head = half?.at ?? null
  const below = rows.slice(head === null ? 0 : head + 1)
  const question = half?.question ?? askingColumn(below)
  if (question === null || question === half?.answer) return null
  const comment = half?.comment ?? null
  const answer = half?.answer ?? sayingColumn(below, question, comment === null ? [] : [comment])
  return answer === null ? null : { head, question, answer, comment }
}

/** One question that was asked elsewhere, with what was answered. */
export interface OldAnswer {
  /** The sheet, from 0, and the row as a spreadsheet numbers it. */
  sheet: number
  row: number
  question: string
  /** The answer and its comment, no longer than an answer of ours may be. */
  answer: string
  cut: boolean
}

const said = (row: readonly string[], columns: QuestionnaireColumns) => {
  const comment = columns.comment === null || columns.comment === columns.answer ? '' : row[columns.comment]
  return [row[columns.answer], comment].flatMap((cell) => (filled(cell) ? [cell.trim()] : []))
}

/**
 * The questions of a workbook that were answered, sheet by sheet and in the order of their rows. Cells merged downwards
 * hold their text in the first row: an answer without a question beside it goes on that of the rows above. A question
 * without an answer, as a section's title is, is only counted. Source: Design §9.5.
 */
export function oldAnswers(
  sheets: readonly SheetOfCells[],
  columns: readonly (QuestionnaireColumns | null)[],
): { answers: OldAnswer[]; unanswered: number } {
  const found: { sheet: number; row: number; question: string; texts: string[] }[] = []
  sheets.forEach(({ rows }, sheet) => {
    const where = columns[sheet]
    if (!where) return
    const head = where.head === null ? '' : rows[where.head]?.[where.question]?.trim()
    rows.forEach((row, at) => {
      if (where.head !== null && at <= where.head) return
      const question = row[where.question]?.trim() ?? ''
      const last = found.at(-1)
      // Long questionnaires repeat their headings on each page.
      if (question !== '' && question === head) return
      if (question !== '') found.push({ sheet, row: at + 1, question, texts: said(row, where) })
      else if (last?.sheet === sheet) last.texts.push(...said(row, where))
    })
  })
  const answered = found.filter(({ texts }) => texts.length > 0)
  const answers = answered.map(({ texts, ...one }) => {
    const text = texts.join('\n')
    return { ...one, answer: text.slice(0, ANSWER_LENGTH), cut: text.length > ANSWER_LENGTH }
  })
  return { answers, unanswered: found.length - answered.length }
}
