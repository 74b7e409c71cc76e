import { z } from 'zod'
import { columnsOfSheet, type SheetOfCells } from '#app/domain/exchange/old-questionnaire.ts'
import { writableText } from '#app/domain/text/writable-text.ts'
import type { ReadWorkbook } from '#app/features/spreadsheets/contents.ts'

const column = z.int().min(0)

/** What the sender chose for one answer: a question of ours or none, and what it is for where the library answers it. */
const choice = z.strictObject({
  question: z.string().nullable(),
  fate: z.enum(['append', 'replace', 'keep']),
})
export type Choice = z.output<typeof choice>
export const fates = choice.shape.fate.options

/** What is kept of an old questionnaire until its sender has chosen: its cells, where they say what, and the choices made. */
export const oldContent = z.strictObject({
  sheets: z.array(z.strictObject({ name: z.string(), rows: z.array(z.array(z.string())) })),
  columns: z.array(
    z
      .strictObject({ head: column.nullable(), question: column, answer: column, comment: column.nullable() })
      .nullable(),
  ),
  /** By sheet and row, as `answerKey` writes them. */
  choices: z.record(z.string(), choice),
  formulas: z.int(),
})
export type OldContent = z.output<typeof oldContent>

export const answerKey = ({ sheet, row }: { sheet: number; row: number }) => `${sheet}.${row}`

/** More is no questionnaire: the largest that buyers send hold some hundreds of questions. */
export const OLD_ROWS = 2000
const letters = 2_000_000

export type OldFault = 'file_rows' | 'file_one_column' | 'file_empty'

/** What a workbook holds, ready to be looked at, or why it cannot be a questionnaire that somebody answered. */
export function contentOfOld({
  sheets,
}: Pick<ReadWorkbook, 'sheets'>): { ok: true; content: OldContent } | { ok: false; fault: OldFault } {
  const cells = sheets.map(
    ({ name, rows }): SheetOfCells => ({ name, rows: rows.map((row) => row.map((cell) => writableText(cell))) }),
  )
  const rows = cells.flatMap((sheet) => sheet.rows)
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length)
  if (filled.every((count) => count === 0)) return { ok: false, fault: 'file_empty' }
  const size = rows.reduce((sum, row) => sum + row.reduce((of, cell) => of + cell.length, 0), 0)
  if (rows.length > OLD_ROWS || size > letters) return { ok: false, fault: 'file_rows' }
  if (filled.every((count) => count < 2)) return { ok: false, fault: 'file_one_column' }
  return {
    ok: true,
    content: {
      sheets: cells.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })),
      columns: cells.map(columnsOfSheet),
      choices: {},
      formulas: sheets.reduce((sum, { formulas }) => sum + formulas.length, 0),
    },
  }
}
