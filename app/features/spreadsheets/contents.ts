/** A sheet as its cells read: texts, days as YYYY-MM-DD, '' for nothing; trailing empty cells and rows are left out. */
export interface ReadSheet {
  name: string
  rows: string[][]
  /** Row and column, from 0, of the cells that held a formula: they read as empty. */
  formulas: [row: number, column: number][]
}

export interface ReadWorkbook {
  sheets: ReadSheet[]
  /** What was in the file and has been left aside. */
  macros: boolean
  links: number
}

/** Why a file is not read, as a key of the words of each screen that takes one. */
export type WorkbookFault =
  | 'file_missing'
  | 'file_two'
  | 'file_large'
  | 'file_kind'
  | 'file_macros'
  | 'file_protected'
  | 'file_compressed'
  | 'file_heavy'
  | 'file_unreadable'

export type Reading = { ok: true; workbook: ReadWorkbook } | { ok: false; fault: WorkbookFault }

/** What an archive holds, once opened. */
export interface WorkbookParts {
  /** The parts that say what the cells hold, and no others. */
  parts: Record<string, Uint8Array>
  macros: boolean
  links: number
}

/** The largest workbook that is read: a questionnaire weighs some tens of kilobytes. */
export const WORKBOOK_BYTES = 5 * 1024 * 1024

/** What the worker is told. */
export interface WorkbookToRead {
  path: string
  /** The rows of a sheet that are looked at; the rest is left. */
  rows: number
}

/** More is no questionnaire. */
export const WORKBOOK_ROWS = 5000
